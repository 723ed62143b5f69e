// The only file that knows md4c.
#include "load/html_entity.h"
#include "load/limits.h"
#include "load/markdown_events.h"

#include <algorithm>
#include <limits>

#include <md4c.h>

namespace skrejlapa
{

namespace
{

/// What md4c's callbacks are given back.
struct Listener {
    std::string_view text;
    MarkdownEvents& events;

    [[nodiscard]] std::optional<std::uint32_t> offset(const char* at) const
    {
        // Pointers into other arrays compare only through std::less, which is total.
        const std::less<const char*> before;
        if (at == nullptr || before(at, text.data()) || !before(at, text.data() + text.size()))
            return std::nullopt;
        return static_cast<std::uint32_t>(at - text.data());
    }
};

Listener& listener(void* user_data) { return *static_cast<Listener*>(user_data); }

int verdict(bool goes_on) { return goes_on ? 0 : 1; }

std::optional<MarkdownBlock> block_kind(MD_BLOCKTYPE type)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        return MarkdownBlock::quote;
    case MD_BLOCK_UL:
        return MarkdownBlock::bullet_list;
    case MD_BLOCK_OL:
        return MarkdownBlock::numbered_list;
    case MD_BLOCK_LI:
        return MarkdownBlock::list_item;
    case MD_BLOCK_HR:
        return MarkdownBlock::rule;
    case MD_BLOCK_H:
        return MarkdownBlock::heading;
    case MD_BLOCK_CODE:
        return MarkdownBlock::code;
    case MD_BLOCK_HTML:
        return MarkdownBlock::html;
    case MD_BLOCK_P:
        return MarkdownBlock::paragraph;
    case MD_BLOCK_TABLE:
        return MarkdownBlock::table;
    case MD_BLOCK_TR:
        return MarkdownBlock::table_row;
    case MD_BLOCK_TH:
        return MarkdownBlock::header_cell;
    case MD_BLOCK_TD:
        return MarkdownBlock::cell;
    case MD_BLOCK_DOC:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
        return std::nullopt;
    }
    return std::nullopt;
}

ColumnAlignment column_alignment(MD_ALIGN align)
{
    switch (align) {
    case MD_ALIGN_LEFT:
        return ColumnAlignment::start;
    case MD_ALIGN_CENTER:
        return ColumnAlignment::center;
    case MD_ALIGN_RIGHT:
        return ColumnAlignment::end;
    case MD_ALIGN_DEFAULT:
        break;
    }
    return ColumnAlignment::automatic;
}

MarkdownBlockStart block_start(MarkdownBlock kind, void* detail)
{
    MarkdownBlockStart start{.kind = kind};
    if (kind == MarkdownBlock::heading) {
        start.level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
    } else if (kind == MarkdownBlock::bullet_list) {
        start.is_tight = static_cast<MD_BLOCK_UL_DETAIL*>(detail)->is_tight != 0;
    } else if (kind == MarkdownBlock::numbered_list) {
        const auto* const list = static_cast<MD_BLOCK_OL_DETAIL*>(detail);
        start.first_number = static_cast<int>(list->start);
        start.is_tight = list->is_tight != 0;
    } else if (kind == MarkdownBlock::header_cell || kind == MarkdownBlock::cell) {
        start.alignment = column_alignment(static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align);
    }
    return start;
}

std::optional<MarkdownSpan> span_kind(MD_SPANTYPE type)
{
    switch (type) {
    case MD_SPAN_EM:
        return MarkdownSpan::emphasis;
    case MD_SPAN_STRONG:
        return MarkdownSpan::strong;
    case MD_SPAN_A:
        return MarkdownSpan::link;
    case MD_SPAN_IMG:
        return MarkdownSpan::image;
    case MD_SPAN_CODE:
        return MarkdownSpan::code;
    default:
        return std::nullopt; // other spans belong to extensions that are not asked for
    }
}

std::string decode_attribute(const MD_ATTRIBUTE& attribute)
{
    std::string text;
    for (std::size_t i = 0; attribute.text != nullptr && attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET begin = attribute.substr_offsets[i];
        const std::string_view part(attribute.text + begin, attribute.substr_offsets[i + 1] - begin);
        if (attribute.substr_types[i] == MD_TEXT_ENTITY)
            text += decode_entity(part);
        else if (attribute.substr_types[i] == MD_TEXT_NORMAL)
            text += part;
    }
    return text;
}

MarkdownSpanStart span_start(MarkdownSpan kind, void* detail, const Listener& to)
{
    MarkdownSpanStart start{.kind = kind};
    const MD_ATTRIBUTE* address = nullptr;
    if (kind == MarkdownSpan::link)
        address = &static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
    else if (kind == MarkdownSpan::image)
        address = &static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src;
    if (address != nullptr) {
        start.address = decode_attribute(*address);
        start.address_at = to.offset(address->text);
    }
    return start;
}

MarkdownText text_kind(MD_TEXTTYPE type)
{
    switch (type) {
    case MD_TEXT_NULLCHAR:
        return MarkdownText::nul;
    case MD_TEXT_BR:
        return MarkdownText::hard_break;
    case MD_TEXT_SOFTBR:
        return MarkdownText::soft_break;
    case MD_TEXT_ENTITY:
        return MarkdownText::entity;
    case MD_TEXT_CODE:
        return MarkdownText::code;
    case MD_TEXT_HTML:
        return MarkdownText::html;
    default:
        return MarkdownText::plain;
    }
}

int enter_block(MD_BLOCKTYPE type, void* detail, void* user_data)
{
    const auto kind = block_kind(type);
    return !kind ? 0 : verdict(listener(user_data).events.open_block(block_start(*kind, detail)));
}

int leave_block(MD_BLOCKTYPE type, void* /*detail*/, void* user_data)
{
    const auto kind = block_kind(type);
    return !kind ? 0 : verdict(listener(user_data).events.close_block(*kind));
}

int enter_span(MD_SPANTYPE type, void* detail, void* user_data)
{
    const auto kind = span_kind(type);
    Listener& to = listener(user_data);
    return !kind ? 0 : verdict(to.events.open_span(span_start(*kind, detail, to)));
}

int leave_span(MD_SPANTYPE type, void* /*detail*/, void* user_data)
{
    const auto kind = span_kind(type);
    return !kind ? 0 : verdict(listener(user_data).events.close_span(*kind));
}

int hear_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user_data)
{
    Listener& to = listener(user_data);
    return verdict(to.events.text(text_kind(type), {text, size}, to.offset(text)));
}

} // namespace

MarkdownEnd parse_markdown(std::string_view text, MarkdownEvents& events)
{
    static_assert(max_source_bytes < std::numeric_limits<MD_SIZE>::max());
    MD_PARSER parser = {};
    parser.flags = MD_FLAG_TABLES;
    parser.enter_block = enter_block;
    parser.leave_block = leave_block;
    parser.enter_span = enter_span;
    parser.leave_span = leave_span;
    parser.text = hear_text;
    Listener to{text, events};
    const int result = md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &to);
    return result == 0 ? MarkdownEnd::complete : result > 0 ? MarkdownEnd::stopped : MarkdownEnd::failed;
}

} // namespace skrejlapa
