/// What the engine asks of the module that holds librsvg, cairo and libqpdf. The module is loaded when the first vector
/// picture comes up; both sides are built by one compiler, so C++ values pass between them.
#pragma once

#include "picture/color_book.h"

namespace skrejlapa
{

class VectorImporter
{
public:
    virtual ~VectorImporter() = default;
    /// Requires: `svg` has gone through `prepare_svg`. Finds PICTURE-DAMAGED, -NO-SIZE, -TOO-LARGE, -RASTERISED,
    /// -SVG-TEXT, -UNSUPPORTED.
    virtual std::optional<Picture> import_svg(const PictureSource& source, const std::string& svg, ColorBook& book,
                                              Diagnostics& found) const = 0;
    /// Finds PICTURE-DAMAGED, -PAGE, -ENCRYPTED, -FONT-NOT-EMBEDDED, -SCRIPT, -UNSUPPORTED, -NO-SIZE, -TOO-LARGE.
    virtual std::optional<Picture> import_pdf_page(const PictureSource& source, ColorBook& book,
                                                   Diagnostics& found) const = 0;
};

/// The module's one entry: a VectorImporter that lives as long as the program. Found by its name.
using VectorModuleEntry = const VectorImporter* (*)();
inline constexpr const char* vector_module_entry_name = "skrejlapa_vector_importer";
inline constexpr const char* vector_module_file = "skrejlapa-vector.so";

} // namespace skrejlapa
