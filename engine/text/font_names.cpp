#include "text/font_names.h"

#include "text/font_format.h"
#include "text/shaping_font.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <hb-ot.h>

namespace skrejlapa
{

namespace
{

// A collection of more faces than this is taken as damaged.
constexpr unsigned max_collection_faces = 1024;

/// The fields of OS/2 and head that tell weight, width and slope.
struct StyleFields {
    unsigned weight = 400;
    unsigned width = 5;
    bool bold = false;
    bool italic = false;
};

unsigned read_u16(std::string_view table, std::size_t at)
{
    if (at + 2 > table.size())
        return 0;
    return static_cast<unsigned>(static_cast<unsigned char>(table[at]) << 8) |
           static_cast<unsigned char>(table[at + 1]);
}

class Table
{
public:
    Table(hb_face_t* face, hb_tag_t tag) : blob_(hb_face_reference_table(face, tag)) {}
    [[nodiscard]] std::string_view bytes() const
    {
        unsigned length = 0;
        const char* data = hb_blob_get_data(blob_.get(), &length);
        return {data, length};
    }

private:
    HarfBuzzBlob blob_;
};

StyleFields read_style_fields(hb_face_t* face)
{
    const Table head(face, HB_TAG('h', 'e', 'a', 'd'));
    const Table os2(face, HB_TAG('O', 'S', '/', '2'));
    const unsigned mac_style = read_u16(head.bytes(), 44);
    StyleFields fields{.bold = (mac_style & 0x1) != 0, .italic = (mac_style & 0x2) != 0};
    if (os2.bytes().size() < 64)
        return fields;
    const unsigned selection = read_u16(os2.bytes(), 62);
    fields.weight = read_u16(os2.bytes(), 4);
    fields.width = read_u16(os2.bytes(), 6);
    fields.bold = fields.bold || (selection & 0x0020) != 0;
    fields.italic = fields.italic || (selection & 0x0001) != 0 || (selection & 0x0200) != 0;
    return fields;
}

// Old fonts count weights from 1 to 9, and some bold ones call themselves 400.
int css_weight(const StyleFields& fields)
{
    unsigned weight = fields.weight;
    if (weight >= 1 && weight <= 9)
        weight *= 100;
    if (weight == 0 || weight > 1000 || (fields.bold && weight <= 400))
        weight = fields.bold ? 700 : 400;
    return static_cast<int>(weight);
}

std::string name(hb_face_t* face, hb_ot_name_id_t id)
{
    unsigned count = 0;
    const hb_ot_name_entry_t* entries = hb_ot_name_list_names(face, &count);
    hb_language_t language = hb_language_from_string("en", -1);
    unsigned length = hb_ot_name_get_utf8(face, id, language, nullptr, nullptr);
    const auto* const first =
        std::find_if(entries, entries + count, [id](const auto& entry) { return entry.name_id == id; });
    if (length == 0 && first != entries + count) {
        language = first->language;
        length = hb_ot_name_get_utf8(face, id, language, nullptr, nullptr);
    }
    std::string text(length, '\0');
    unsigned size = length + 1;
    hb_ot_name_get_utf8(face, id, language, &size, text.data());
    return text;
}

bool speaks_of_width(std::string_view word)
{
    constexpr auto stems =
        std::to_array<std::string_view>({"ondensed", "ompressed", "arrow", "xtended", "xpanded", "Cond", "Wide"});
    return std::any_of(stems.begin(), stems.end(),
                       [word](std::string_view stem) { return word.find(stem) != std::string_view::npos; });
}

// "SemiCondensed Light Italic" -> " SemiCondensed": the words of a style name that belong to the family here, since
// faces are asked for by weight and slope alone.
std::string width_words(std::string_view style)
{
    std::string words;
    while (!style.empty()) {
        const std::size_t end = std::min(style.find(' '), style.size());
        if (speaks_of_width(style.substr(0, end)))
            words.append(" ").append(style.substr(0, end));
        style.remove_prefix(std::min(end + 1, style.size()));
    }
    return words;
}

std::string style_name(hb_face_t* face)
{
    std::string style = name(face, HB_OT_NAME_ID_TYPOGRAPHIC_SUBFAMILY);
    return style.empty() ? name(face, HB_OT_NAME_ID_FONT_SUBFAMILY) : style;
}

std::string family_name(hb_face_t* face, std::string_view style, unsigned width)
{
    constexpr unsigned normal_width = 5;
    std::string family = name(face, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY);
    if (family.empty())
        return name(face, HB_OT_NAME_ID_FONT_FAMILY);
    const std::string words = width == normal_width ? "" : width_words(style);
    return family.ends_with(words) ? family : family + words;
}

std::string tag_name(hb_tag_t tag)
{
    std::string name(4, ' ');
    hb_tag_to_string(tag, name.data());
    return name;
}

std::vector<VariationAxis> axes_of(hb_face_t* face)
{
    std::vector<hb_ot_var_axis_info_t> infos(hb_ot_var_get_axis_count(face));
    auto count = static_cast<unsigned>(infos.size());
    hb_ot_var_get_axis_infos(face, 0, &count, infos.data());
    infos.resize(count);
    std::vector<VariationAxis> axes;
    for (const hb_ot_var_axis_info_t& info : infos)
        axes.push_back({tag_name(info.tag), info.min_value, info.default_value, info.max_value});
    return axes;
}

FaceDescription describe(const Path& file, std::string_view bytes, unsigned index)
{
    const HarfBuzzFace face = make_harfbuzz_face(bytes, index);
    const StyleFields fields = read_style_fields(face.get());
    const std::string style = style_name(face.get());
    return {.family = family_name(face.get(), style, fields.width),
            .style = style,
            .weight = css_weight(fields),
            .italic = fields.italic,
            .file = file,
            .index = index,
            .legacy_family = name(face.get(), HB_OT_NAME_ID_FONT_FAMILY),
            .axes = axes_of(face.get())};
}

unsigned count_faces(std::string_view bytes)
{
    const HarfBuzzBlob blob(
        hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    return hb_face_count(blob.get());
}

} // namespace

Result<std::vector<FaceDescription>> describe_faces(const Path& file, std::string_view bytes)
{
    const auto format = recognize_font_format(bytes);
    if (!format)
        return tl::unexpected(format.error());
    const unsigned count = *format == FontContainer::collection ? count_faces(bytes) : 1;
    std::vector<FaceDescription> faces;
    for (unsigned index = 0; index < std::min(count, max_collection_faces); ++index) {
        FaceDescription face = describe(file, bytes, index);
        if (!face.family.empty())
            faces.push_back(std::move(face));
    }
    if (faces.empty())
        return failure("FONT-UNREADABLE", {}, "it names no family; perhaps it is damaged");
    return faces;
}

} // namespace skrejlapa
