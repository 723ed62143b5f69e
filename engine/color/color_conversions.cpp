#include "color/color_conversions.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

constexpr std::size_t most_kept = 8;

ContentHash name_of(const BlobPtr& profile) { return profile ? hash_content(profile->bytes()) : ContentHash{}; }

/// The one kept under this name, else a new one; it stands last from now on.
template <class Kept, class Make> auto last_after(std::vector<Kept>& kept, Kept wanted, Make make)
{
    const auto known = std::find_if(kept.begin(), kept.end(), [&](const Kept& one) {
        return one.profile == wanted.profile && one.ink_limit == wanted.ink_limit;
    });
    if (known != kept.end()) {
        std::rotate(known, known + 1, kept.end());
    } else {
        wanted.conversion = make();
        kept.push_back(std::move(wanted));
    }
    if (kept.size() > most_kept)
        kept.erase(kept.begin());
    return kept.back().conversion;
}

} // namespace

std::shared_ptr<const RgbToCmyk> ColorConversions::to_inks(const ColorTerms& terms) const
{
    const ContentHash profile = name_of(terms.profile);
    const std::lock_guard lock(mutex_);
    return last_after(to_inks_, {profile, terms.ink_limit, nullptr},
                      [&] { return std::make_shared<const RgbToCmyk>(terms); });
}

std::shared_ptr<const CmykToRgb> ColorConversions::to_screen(const BlobPtr& profile) const
{
    const ContentHash name = name_of(profile);
    const std::lock_guard lock(mutex_);
    return last_after(to_screen_, {name, 0, nullptr}, [&] { return std::make_shared<const CmykToRgb>(profile); });
}

} // namespace skrejlapa
