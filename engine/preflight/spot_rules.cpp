#include "preflight/document_rules.h"
#include "preflight/item_inks.h"
#include "preflight/picture_facts_of.h"
#include "preflight/spot_names.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// A spot ink where it is first printed.
struct SpotUse {
    std::string name;
    std::optional<Cmyk> look; ///< not known of pictures' inks
    const PageCheck* check = nullptr;
    const PlacedItem* item = nullptr;
};

class SpotUses
{
public:
    explicit SpotUses(std::span<const PageCheck> pages)
    {
        for (const PageCheck& check : pages) {
            for (const PlacedItem& item : check.items)
                note(check, item);
        }
    }
    [[nodiscard]] const std::vector<SpotUse>& all() const { return uses_; }

private:
    std::vector<SpotUse> uses_;

    void note(const PageCheck& check, const PlacedItem& item)
    {
        const Ink* const ink = ink_of(*item.item);
        if (ink != nullptr && !ink->spot.empty())
            note({ink->spot, ink->process, &check, &item});
        const std::optional<PlacedVector> vector = placed_vector(check, item);
        if (!vector)
            return;
        for (const std::string& spot : vector->facts.spots)
            note({spot, std::nullopt, &check, &item});
    }
    void note(SpotUse use)
    {
        const auto known =
            std::find_if(uses_.begin(), uses_.end(), [&](const SpotUse& each) { return each.name == use.name; });
        if (known == uses_.end())
            uses_.push_back(std::move(use));
        else if (!known->look)
            known->look = use.look;
    }
};

Diagnostic about(const SpotUse& use, const char* code, Level level, std::string message, std::string help)
{
    return {.code = code,
            .level = level,
            .span = use.item->item->span,
            .message = std::move(message),
            .help = {std::move(help)},
            .place = place_of(*use.check, *use.item),
            .values = {{"spot", use.name}}};
}

void compare(const SpotUse& first, const SpotUse& second, Diagnostics& found)
{
    const std::string one_name = "give both the same name: each name is a plate and a wash of the press";
    const SpotKinship kinship = kinship_of(first.name, second.name);
    if (kinship == SpotKinship::capitals)
        found.add(
            about(second, "SPOT-TWINS", Level::error,
                  fmt::format("the spot inks \"{}\" and \"{}\" differ in capitals alone", first.name, second.name),
                  one_name));
    else if (first.look && second.look && *first.look == *second.look)
        found.add(about(second, "SPOT-TWINS", Level::error,
                        fmt::format("the spot inks \"{}\" and \"{}\" look the same", first.name, second.name),
                        one_name));
    else if (kinship == SpotKinship::suffix)
        found.add(
            about(second, "SPOT-SUFFIX", Level::warning,
                  fmt::format("the spot inks \"{}\" and \"{}\" are one ink on two papers", first.name, second.name),
                  one_name));
}

void check_each(const SpotUse& use, const OutputTerms& terms, Diagnostics& found)
{
    if (use.name == "All")
        found.add(about(use, "COLOR-ALL", Level::warning,
                        fmt::format("\"{}\" prints in \"All\", the colour of register marks: every plate at once",
                                    use.item->item->box),
                        "give it a colour of the palette"));
    if (is_process_name(use.name))
        return;
    if (!terms.may_use_spot_inks)
        found.add(
            about(use, "SPOT-FORBIDDEN", Level::error,
                  fmt::format("\"{}\" prints in the spot ink \"{}\"; the printing house prints process inks alone",
                              use.item->item->box, use.name),
                  "give the colour as cmyk without spot; in a picture, let the spot be converted where it was made"));
    else
        found.add(
            about(use, "SPOT-USED", Level::note,
                  fmt::format("\"{}\" prints in the spot ink \"{}\": a plate more", use.item->item->box, use.name),
                  "say so when ordering; without `spot` in the palette it is mixed from the process inks"));
}

} // namespace

void check_spots(std::span<const PageCheck> pages, Diagnostics& found)
{
    if (pages.empty())
        return;
    const SpotUses uses(pages);
    for (std::size_t i = 0; i < uses.all().size(); ++i) {
        check_each(uses.all()[i], pages.front().terms.output, found);
        for (std::size_t j = 0; j < i; ++j)
            compare(uses.all()[j], uses.all()[i], found);
    }
}

} // namespace skrejlapa
