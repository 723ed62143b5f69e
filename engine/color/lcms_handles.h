/// Owners of lcms2's handles. Only for the files of this folder that call lcms2.
#pragma once

#include <lcms2.h>
#include <memory>
#include <string_view>

namespace skrejlapa
{

struct CloseProfile {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};
struct DeleteTransform {
    void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
struct DeleteContext {
    void operator()(_cmsContext_struct* context) const { cmsDeleteContext(context); }
};
using ProfilePtr = std::unique_ptr<void, CloseProfile>;
using TransformPtr = std::unique_ptr<void, DeleteTransform>;
using ContextPtr = std::unique_ptr<_cmsContext_struct, DeleteContext>;

/// Null when lcms2 cannot read it.
inline ProfilePtr open_profile(cmsContext context, std::string_view icc)
{
    if (icc.empty() || icc.size() > 0xFFFFFFFFU)
        return nullptr;
    return ProfilePtr(cmsOpenProfileFromMemTHR(context, icc.data(), static_cast<cmsUInt32Number>(icc.size())));
}

} // namespace skrejlapa
