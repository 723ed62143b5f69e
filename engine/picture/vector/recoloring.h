/// What the parts of one picture share while its colours become inks.
#pragma once

#include "picture/color_book.h"
#include "picture/vector/content_stream.h"

#include <map>
#include <memory>
#include <qpdf/QPDF.hh>
#include <set>
#include <string>
#include <vector>

namespace skrejlapa
{

class InkSpace;
struct SourceSpace;

/// What a content stream paints: inks, the RGB of screens, or the gray of a luminosity mask.
enum class PaintTarget { inks, light, luminosity };

/// A content stream's resources by category and name ("/Font", "/F1").
using Resources = std::map<std::string, std::map<std::string, QPDFObjectHandle>>;

struct Recoloring {
    QPDF& pdf;
    ColorBook& book;
    std::set<QPDFObjGen> hidden_layers;             ///< optional content groups that are off
    std::set<std::string> unsupported;              ///< met on the way: what cannot be brought to inks, as phrases
    std::set<std::string> unembedded_fonts;         ///< met on the way
    bool has_jbig2 = false;                         ///< met on the way
    bool has_opentype = false;                      ///< met on the way
    int images = 0;                                 ///< met on the way
    int fonts = 0;                                  ///< met on the way
    std::map<std::string, QPDFObjectHandle> spaces; ///< made for spot inks, by InkSpace::key()
    std::map<std::string, std::shared_ptr<const SourceSpace>> told_spaces; ///< of the source
    std::map<QPDFObjGen, std::shared_ptr<const Content>> contents;         ///< of the source's streams

    /// What a stream of the source says; null where it cannot be unpacked.
    std::shared_ptr<const Content> content_of(QPDFObjectHandle stream);
    /// The colour space as an object that the picture has once.
    QPDFObjectHandle shared(const InkSpace& space);
};

/// Numbers as a PDF array.
QPDFObjectHandle number_array(const std::vector<double>& values);

} // namespace skrejlapa
