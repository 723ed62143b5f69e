#include "pdf/deflated_profiles.h"

#include "pdf/deflate.h"
#include "pdf/shipped_profiles.h"

namespace skrejlapa
{

std::shared_ptr<const std::string> DeflatedProfiles::find(std::string_view profile) const
{
    const ContentHash hash = hash_content(profile);
    const std::scoped_lock lock(mutex_); // kept while deflating: others that want the same would do it as well
    std::shared_ptr<const std::string>& known = deflated_[hash];
    if (known == nullptr) {
        const std::string_view shipped = shipped_profile_deflated(hash);
        known = std::make_shared<const std::string>(shipped.empty() ? deflate(profile) : std::string(shipped));
    }
    return known;
}

} // namespace skrejlapa
