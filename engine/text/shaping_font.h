/// HarfBuzz's view of a face, over the same bytes; includes hb.h, so only .cpp files of text/ include it.
#pragma once

#include "text/face.h"

#include <memory>

#include <hb.h>

namespace skrejlapa
{

struct HarfBuzzDeleter {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
using HarfBuzzBlob = std::unique_ptr<hb_blob_t, HarfBuzzDeleter>;
using HarfBuzzFace = std::unique_ptr<hb_face_t, HarfBuzzDeleter>;
using HarfBuzzFont = std::unique_ptr<hb_font_t, HarfBuzzDeleter>;
using HarfBuzzBuffer = std::unique_ptr<hb_buffer_t, HarfBuzzDeleter>;

/// The face's font at a scale of one unit per font unit; immutable, so threads may share it.
struct ShapingFont {
    HarfBuzzFont font;
};

/// A HarfBuzz face over bytes that must outlive it; without tables when the bytes are no font.
HarfBuzzFace make_harfbuzz_face(std::string_view bytes, unsigned index);

} // namespace skrejlapa
