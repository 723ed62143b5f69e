/// The spot inks of a document: each is one Separation colour space with one tint transform, whatever number of pages
/// and boxes print with it.
#pragma once

#include "paint/paint_list.h"
#include "pdf/shared_spots.h"

#include <map>

namespace skrejlapa
{

class SpotInks
{
public:
    explicit SpotInks(const PaintList& list);

    /// Requires: the list prints with this ink.
    [[nodiscard]] std::size_t index_of(const std::string& name) const { return indices_.at(name); }
    /// Writes the tint transforms, and makes them known for pictures that print with the same inks.
    void add_to(ObjectStore& store, SharedSpots& shared);
    /// The colour space as an array. Requires: `add_to` was called.
    [[nodiscard]] std::string color_space(std::size_t index) const;

private:
    struct SpotInk {
        std::string name;
        Cmyk look;
        ObjectReference tint_transform;
    };
    std::vector<SpotInk> inks_;
    std::map<std::string, std::size_t> indices_;

    void note(const Ink& ink);
};

} // namespace skrejlapa
