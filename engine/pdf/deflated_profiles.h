/// ICC profiles as they go into files, deflated once for all editions that embed them.
#pragma once

#include "base/hash.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace skrejlapa
{

/// Safe from several threads.
class DeflatedProfiles
{
public:
    /// The profile as a zlib stream; deflated when it is first asked for.
    [[nodiscard]] std::shared_ptr<const std::string> find(std::string_view profile) const;

private:
    mutable std::mutex mutex_;
    mutable std::map<ContentHash, std::shared_ptr<const std::string>> deflated_;
};

} // namespace skrejlapa
