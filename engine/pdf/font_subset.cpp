#include "pdf/font_subset.h"

#include "pdf/cff_charset.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <hb-subset.h>
#include <hb.h>

namespace skrejlapa
{

namespace
{

template <auto destroy> struct Destroy {
    template <class T> void operator()(T* object) const { destroy(object); }
};
using HbBlob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using HbInput = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;
using HbPlan = std::unique_ptr<hb_subset_plan_t, Destroy<hb_subset_plan_destroy>>;

// A CID font in a PDF is drawn by glyph numbers: what maps characters, lays out, names, hints, varies or colours
// glyphs is not looked at (ISO 32000-1, 9.9).
constexpr std::array unused_tables{"GSUB", "GPOS", "GDEF", "BASE", "JSTF", "MATH", "name", "OS/2", "post", "cmap",
                                   "kern", "STAT", "fvar", "gvar", "avar", "HVAR", "VVAR", "MVAR", "cvar", "COLR",
                                   "CPAL", "CBDT", "CBLC", "sbix", "SVG ", "EBDT", "EBLC", "vhea", "vmtx", "VORG",
                                   "DSIG", "FFTM", "meta", "gasp", "hdmx", "VDMX", "LTSH", "PCLT"};

/// The face without the tables that are left out in any case: the library would read all of a character map first.
HbFace needed_tables(hb_face_t* whole)
{
    const auto table_of = [](hb_face_t* /*face*/, hb_tag_t tag, void* from) {
        const bool is_unused = std::any_of(unused_tables.begin(), unused_tables.end(),
                                           [&](const char* name) { return hb_tag_from_string(name, 4) == tag; });
        return is_unused ? hb_blob_get_empty() : hb_face_reference_table(static_cast<hb_face_t*>(from), tag);
    };
    const auto let_go = [](void* from) { hb_face_destroy(static_cast<hb_face_t*>(from)); };
    return HbFace(hb_face_create_for_tables(table_of, hb_face_reference(whole), let_go));
}

HbInput make_input(hb_face_t* source, const Face& face, const std::vector<std::uint32_t>& glyphs)
{
    HbInput input(hb_subset_input_create_or_fail());
    if (!input)
        return input;
    // Of a variable font the outlines at the instance's place on every axis, as a static font.
    for (const AxisValue& axis : face.description().instance)
        hb_subset_input_pin_axis_location(input.get(), source, hb_tag_from_string(axis.tag.data(), 4),
                                          static_cast<float>(axis.value));
    hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
    hb_set_add(wanted, 0);
    for (const std::uint32_t glyph : glyphs)
        hb_set_add(wanted, glyph);
    hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const char* table : unused_tables)
        hb_set_add(dropped, hb_tag_from_string(table, 4));
    unsigned flags = HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE;
    // A page's content then says the same whatever other pages draw: what was made of one serves for its like.
    if (face.outlines() != OutlineFormat::cff)
        flags |= HB_SUBSET_FLAGS_RETAIN_GIDS;
    hb_subset_input_set_flags(input.get(), flags);
    return input;
}

std::string program_of(hb_face_t* subset, OutlineFormat outlines)
{
    const HbBlob blob(outlines == OutlineFormat::cff ? hb_face_reference_table(subset, HB_TAG('C', 'F', 'F', ' '))
                                                     : hb_face_reference_blob(subset));
    unsigned length = 0;
    const char* bytes = hb_blob_get_data(blob.get(), &length);
    return {bytes, length};
}

std::vector<SubsetGlyph> renumbered(const hb_map_t* new_glyphs, unsigned glyph_count)
{
    std::vector<SubsetGlyph> glyphs;
    glyphs.reserve(hb_map_get_population(new_glyphs));
    for (unsigned original = 0; original < glyph_count; ++original) {
        const hb_codepoint_t code = hb_map_get(new_glyphs, original);
        if (code != HB_MAP_VALUE_INVALID)
            glyphs.push_back({original, static_cast<std::uint16_t>(code)});
    }
    return glyphs;
}

void sort_by_code(std::vector<SubsetGlyph>& glyphs)
{
    std::sort(glyphs.begin(), glyphs.end(), [](const SubsetGlyph& a, const SubsetGlyph& b) { return a.code < b.code; });
}

tl::unexpected<Diagnostic> cannot_cut(const Face& face)
{
    Diagnostic found{.code = "PDF-FONT",
                     .message = fmt::format("the font {} {} cannot be embedded: its tables are damaged",
                                            face.description().family, face.description().style),
                     .help = {"Get the font anew from its source, or name another in font-family."}};
    found.file = face.description().file.string();
    return tl::unexpected(std::move(found));
}

} // namespace

Result<FontSubset> subset_font(const Face& face, const std::vector<std::uint32_t>& glyphs)
{
    const std::string_view bytes = face.bytes();
    const HbBlob blob(
        hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    const HbFace whole(hb_face_create(blob.get(), face.description().index));
    const bool is_static = face.description().instance.empty();
    const HbFace source(is_static ? needed_tables(whole.get()) : HbFace(hb_face_reference(whole.get())));
    const HbInput input = make_input(source.get(), face, glyphs);
    const HbPlan plan(input ? hb_subset_plan_create_or_fail(source.get(), input.get()) : nullptr);
    if (!plan)
        return cannot_cut(face);
    const HbFace cut(hb_subset_plan_execute_or_fail(plan.get()));
    if (!cut)
        return cannot_cut(face);
    FontSubset subset{
        program_of(cut.get(), face.outlines()),
        renumbered(hb_subset_plan_old_to_new_glyph_mapping(plan.get()), hb_face_get_glyph_count(source.get()))};
    if (subset.program.empty())
        return cannot_cut(face);
    if (face.outlines() == OutlineFormat::cff) {
        if (const auto cids = read_cff_cids(subset.program, subset.glyphs.size())) {
            for (SubsetGlyph& glyph : subset.glyphs)
                glyph.code = cids->at(glyph.code);
        }
    }
    sort_by_code(subset.glyphs);
    return subset;
}

} // namespace skrejlapa
