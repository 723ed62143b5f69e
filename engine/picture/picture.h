/// Pictures ready for print: vectors as PDF objects with their colours already mapped to inks, rasters as samples.
#pragma once

#include "base/color.h"
#include "base/geometry.h"
#include "base/hash.h"
#include "base/lazy.h"
#include "base/rendering.h"
#include "base/shared_bytes.h"
#include "base/span.h"
#include "color/color_terms.h"
#include "files/files.h"
#include "picture/picture_facts.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace skrejlapa
{

/// Index into Leaflet::picture_sources and into the Pictures made of them.
using PictureId = std::uint32_t;

/// A palette colour as pictures may name it: by `var(--name)` or by its exact RGB.
struct PaletteColor {
    std::string name;
    std::optional<Rgb> rgb;
    Ink ink;
};

enum class PictureKind { file, qr };

/// What a picture is to be made of.
struct PictureSource {
    PictureKind kind = PictureKind::file;
    std::string name;                  ///< the path as messages show it; of a QR code its text
    BlobPtr bytes;                     ///< the file; null for a QR code
    int page = 1;                      ///< of a PDF
    std::vector<PaletteColor> palette; ///< as bound on the page it stands on
    Rendering rendering;               ///< of the colours that go through the profile
    Span span;                         ///< where the picture is named
};

/// One piece of a PDF object's text: literal bytes, then perhaps a reference to another object of the same picture.
struct PdfPiece {
    std::string text;
    std::optional<std::size_t> reference; ///< index into VectorPicture::objects
};

/// A PDF object, written once with the picture; the pieces make up its dictionary without `<<`, `>>` and /Length.
struct PdfObject {
    std::vector<PdfPiece> dictionary;
    bool is_stream = false;
    std::string stream; ///< bytes as they go into the file, filters of the dictionary already applied
};

/// A Form XObject and all it needs; objects[0] is the form. Its /Matrix brings its BBox to [0 0 width height] in
/// points, y up, size as Picture says. Painted where the graphics state is opaque (no alpha, mask or blend mode) it
/// looks as drawn; it has a /Group only when something in it is transparent.
struct VectorPicture {
    std::vector<PdfObject> objects;
    VectorFacts facts;
};

enum class SampleSpace { gray, rgb, cmyk };
enum class SampleEncoding { raw, jpeg };

struct RasterPicture {
    int width = 0;  ///< pixels
    int height = 0; ///< pixels
    SampleSpace space = SampleSpace::cmyk;
    SampleEncoding encoding = SampleEncoding::raw;
    int bits = 8;          ///< a sample; 1: black and white alone, rows filled up to whole bytes, 1 is white
    bool inverted = false; ///< of a JPEG: Adobe's inverted CMYK
    SharedBytes samples;   ///< raw: rows from the top; jpeg: the file
    SharedBytes alpha;     ///< 8 bits a pixel, or empty

    std::string profile; ///< of RGB samples: ICC, usable; empty: sRGB
    Rendering rendering; ///< of RGB samples

    double reduced_by = 1; ///< pixels of the file along a side for each one here
};

struct Picture {
    ContentHash id;       ///< of everything that decides its look
    Size size;            ///< its natural size
    Lazy<PictureInk> ink; ///< measured when it is first asked for
    std::variant<VectorPicture, RasterPicture> content;
};
using PicturePtr = std::shared_ptr<const Picture>;

/// By PictureId; null where the picture could not be made (a finding says why).
using Pictures = std::vector<PicturePtr>;

class PictureCache;

/// What the colours of pictures become: inks for print, or sRGB for screens, which keeps a picture's own RGB as it is.
enum class PictureColors { inks, rgb };

/// Makes the pictures, several at a time; the same picture is made once, for all who ask the cache. Vectors come out in
/// `colors`, rasters as they are in their files: they are cut, scaled and converted where it is known how large they
/// are shown (place_rasters.h). `terms` are asked only when a colour outside the palette comes up. Finds PICTURE-*
/// errors and, where inks are made, the note COLOR-NOT-IN-PALETTE, in the sources' order.
Pictures import_pictures(const std::vector<PictureSource>& sources, const ColorTerms& terms, Diagnostics& found,
                         PictureColors colors, const PictureCache& cache);
/// The same with nothing shared.
Pictures import_pictures(const std::vector<PictureSource>& sources, const ColorTerms& terms, Diagnostics& found,
                         PictureColors colors = PictureColors::inks);

/// The name of a picture by all that shows of it.
ContentHash name_by_content(const Picture& picture);

} // namespace skrejlapa
