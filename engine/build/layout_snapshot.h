/// What an edition's pages show, and where: kept beside the edition, so that two builds can be compared box by box
/// later, without what they were made from.
#pragma once

#include "build/edition_pipeline.h"

namespace skrejlapa
{

/// What a box shows.
enum class ShownKind { container, text, statement, picture, code, strip, rule };

struct SnapshotPicture {
    std::string hash; ///< of the picture as it was taken in, whatever its size on the page
    Rect area;        ///< of a logo: of its ink
    std::string alt;
    std::string funder; ///< of a logo in a strip
};

struct SnapshotBox {
    std::string name;
    Rect area;
    ShownKind kind = ShownKind::container;
    std::optional<Rect> painted; ///< that its paint covers; nothing where it paints nothing
    std::string paint;           ///< hash of all it paints, wherever it stands
    std::string look;            ///< hash of its inks and type alone
    std::vector<SnapshotPicture> pictures;
};

struct SnapshotLine {
    std::string box;
    Length x;
    Length baseline;
    Length width;
    std::string text;    ///< as set
    std::string content; ///< "2/body"
    /// As read: without an added hyphen, and with the space or end of paragraph behind it; empty for a marker.
    std::string reads;
};

struct SnapshotPage {
    std::string name;
    Size trim;
    Length bleed;
    std::string marks; ///< hash of the printing house's
    std::vector<SnapshotBox> boxes;
    std::vector<SnapshotLine> lines;
};

struct LayoutSnapshot {
    std::string leaflet;
    std::string language;
    std::string profile;
    std::string pdf; ///< hash of the file that this tells of
    std::string title;
    std::string date; ///< YYYY-MM-DDThh:mm:ssZ, as in the PDF
    std::string producer;
    std::vector<SnapshotPage> pages;
};

/// What a PDF says of itself beside its pages.
struct PdfLabel {
    std::string_view pdf; ///< the file's bytes
    std::string title;
    std::int64_t date_unix_s = 0;
    std::string producer;
};

LayoutSnapshot take_snapshot(const Edition& edition, const PaintedEdition& painted, const PdfLabel& label);

/// "text", "strip" …: as the file says it.
std::string_view name_of(ShownKind kind);

} // namespace skrejlapa
