/// What changed between two builds, as it is told in text, JSON, HTML and on paper.
#pragma once

#include "base/geometry.h"
#include "build/layout_snapshot.h"
#include "files/files.h"
#include "proof/change_kind.h"

#include <optional>
#include <string>
#include <vector>

namespace skrejlapa
{

/// A logo that was there before, after, or both times, perhaps drawn anew.
struct LogoChange {
    std::string funder;
    std::string before; ///< hash of the picture; empty where there was none
    std::string after;
    std::optional<Rect> area_before; ///< of its ink
    std::optional<Rect> area_after;
};

/// What is measured of a box's change; what does not apply is 0 or empty.
struct BoxMeasure {
    Point moved; ///< of what it paints
    Size grew;
    int lines_before = 0;
    int lines_after = 0;
    int lines_moved = 0;   ///< of the same words, to another place
    int words_changed = 0; ///< put in, taken out, or replaced
    std::vector<LogoChange> logos;
    std::optional<double> pixels; ///< part of them that differs, 0 to 1
};

struct BoxChange {
    std::string box;
    ShownKind shows = ShownKind::container;
    ChangeKind kind = ChangeKind::identical;
    std::optional<Rect> before; ///< what it paints, from the trim's top left; nothing where it was not there
    std::optional<Rect> after;
    BoxMeasure measure;
};

struct PageChange {
    std::size_t number = 0; ///< from 1, in the newer PDF; of a page that is no more in the older
    std::string name;
    ChangeKind kind = ChangeKind::identical;
    std::optional<std::size_t> before; ///< index in the older PDF; nothing: the page is new
    std::optional<std::size_t> after;
    std::vector<BoxChange> boxes;
    std::optional<double> pixels;
    std::optional<Rect> strip_before; ///< what the funders' strip paints, also where it did not change
    std::optional<Rect> strip_after;
    std::vector<std::string> funders; ///< whose logos it shows, before or after: their names
};

/// What two editions were compared by.
enum class ComparedBy {
    bytes,  ///< the files are the same
    layout, ///< what the builds kept of their pages
    content ///< the PDFs' own content and pixels: there is no record of both
};

struct EditionChange {
    std::string output; ///< "rural/rural-lv-print"
    ChangeKind kind = ChangeKind::identical;
    ComparedBy by = ComparedBy::bytes;
    Path before; ///< the PDFs
    Path after;
    std::vector<std::string> metadata; ///< "title", "date", "producer": what of them changed
    std::vector<PageChange> pages;     ///< those that changed
};

struct ChangeReport {
    std::string before; ///< as it was named
    std::string after;
    std::vector<EditionChange> editions; ///< in both, by name
    std::vector<std::string> added;
    std::vector<std::string> removed;

    /// The gravest; an edition that came or went weighs as much as a changed size.
    [[nodiscard]] ChangeKind kind() const;
    /// The editions of a kind.
    [[nodiscard]] std::vector<std::string> names(ChangeKind kind) const;
};

} // namespace skrejlapa
