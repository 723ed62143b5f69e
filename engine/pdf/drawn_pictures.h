/// The pictures of a document that are really drawn, each stored once however often it is drawn.
#pragma once

#include "paint/paint_list.h"
#include "pdf/shared_spots.h"
#include "pdf/write_pdf.h"

#include <map>

namespace skrejlapa
{

class DrawnPictures
{
public:
    DrawnPictures(const PaintList& list, const Pictures& pictures);

    /// Nothing for a picture that could not be made.
    [[nodiscard]] std::optional<std::size_t> index_of(PictureId id) const;
    [[nodiscard]] const Picture& picture(std::size_t index) const { return *pictures_[index]; }
    /// Whether it shows what is beneath it otherwise than by leaving gaps.
    [[nodiscard]] bool is_transparent(std::size_t index) const { return transparent_[index]; }
    /// Writes all pictures, their spot inks as `spots` knows them; gives their XObjects.
    std::vector<ObjectReference> add_to(ObjectStore& store, SharedSpots& spots, const WritingShare& share) const;

private:
    std::vector<PicturePtr> pictures_;
    std::vector<bool> transparent_;
    std::map<PictureId, std::size_t> by_id_;
};

} // namespace skrejlapa
