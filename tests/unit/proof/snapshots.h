/// A page of a leaflet as builds keep it, for tests: a text, a picture, the statement and the strip.
#pragma once

#include "build/layout_snapshot.h"

namespace skrejlapa
{

inline SnapshotLine line_of(const std::string& box, const std::string& text, Length baseline,
                            const std::string& content = "1/body")
{
    return {.box = box,
            .x = mm(10),
            .baseline = baseline,
            .width = mm(80),
            .text = text,
            .content = content,
            .reads = text + ' '};
}

inline SnapshotBox box_of(const std::string& name, ShownKind kind, const Rect& area, const std::string& paint)
{
    return {.name = name, .area = area, .kind = kind, .painted = area, .paint = paint, .look = paint};
}

/// The strip holds the logos of km and sif.
inline LayoutSnapshot snapshot_of_a_page()
{
    SnapshotPage page{.name = "1", .trim = {mm(105), mm(148)}, .bleed = mm(3), .marks = "marks"};
    page.boxes = {{.name = "sheet", .area = {{mm(10), mm(10)}, {mm(85), mm(128)}}},
                  box_of("body", ShownKind::text, {{mm(10), mm(20)}, {mm(80), mm(20)}}, "body"),
                  box_of("photo", ShownKind::picture, {{mm(10), mm(60)}, {mm(80), mm(30)}}, "photo"),
                  box_of("statement", ShownKind::statement, {{mm(10), mm(110)}, {mm(80), mm(6)}}, "statement"),
                  box_of("strip", ShownKind::strip, {{mm(10), mm(120)}, {mm(80), mm(15)}}, "strip")};
    page.boxes[2].pictures = {{.hash = "photo-1", .area = page.boxes[2].area, .alt = "", .funder = ""}};
    page.boxes[4].pictures = {
        {.hash = "km-1", .area = {{mm(10), mm(120)}, {mm(30), mm(15)}}, .alt = "Ministry", .funder = "km"},
        {.hash = "sif-1", .area = {{mm(60), mm(120)}, {mm(30), mm(15)}}, .alt = "Fund", .funder = "sif"}};
    page.lines = {line_of("body", "Upes tek uz", mm(24)), line_of("body", "jūru lēni.", mm(30)),
                  line_of("statement", "Finansē Fonds.", mm(114), "statement")};
    return {.leaflet = "card", .language = "lv", .profile = "print", .pdf = "1", .title = "Card", .pages = {page}};
}

} // namespace skrejlapa
