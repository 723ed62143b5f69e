#include "load/content_document.h"

#include "load/attribute_marks.h"
#include "load/block_builder.h"
#include "load/content_ids.h"
#include "load/content_size.h"
#include "load/control_characters.h"
#include "load/front_matter.h"
#include "load/source_text.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

std::vector<ContentBlock> parse_blocks(const SourceMap& sources, Span part, Diagnostics& found)
{
    const auto text = std::string_view(sources.text(part.file)).substr(part.begin, part.end - part.begin);
    const MarkedText marked = mark_attributes(text);
    const MarkedSource source{sources, part, marked.marks};
    BlockBuilder builder(source, found);
    if (parse_markdown(marked.text, builder) == MarkdownEnd::failed)
        found.error("INPUT-TOO-LARGE", {part.file, part.begin, part.begin}, "there is not enough memory for the text");
    return builder.finish();
}

std::vector<Section> split_into_sections(std::vector<ContentBlock> blocks, Diagnostics& found)
{
    std::vector<Section> sections;
    bool reported = false;
    for (ContentBlock& block : blocks) {
        if (block.kind == ContentBlockKind::heading && block.level == 1) {
            const Span span = block.span;
            sections.push_back({static_cast<int>(sections.size()) + 1, std::move(block), {}, span});
        } else if (!sections.empty()) {
            sections.back().span.end = std::max(sections.back().span.end, block.span.end);
            sections.back().blocks.push_back(std::move(block));
        } else if (!reported) {
            reported = true;
            found.error("CONTENT-BEFORE-SECTION", block.span, "text stands before the first level-1 heading",
                        {"begin with a line `# Heading`: each level-1 heading starts a section"});
        }
    }
    return sections;
}

} // namespace

const std::string* Attributes::find(std::string_view key) const
{
    const auto entry = std::find_if(keys.begin(), keys.end(), [&](const TomlEntry& e) { return e.key == key; });
    return entry == keys.end() ? nullptr : entry->value.string();
}

ContentDocument parse_content(const SourceMap& sources, FileId file, Diagnostics& found)
{
    ContentDocument document;
    document.file = file;
    Span text = whole_text(sources, file);
    if (!check_encoding(sources, text, found))
        return document;
    const int errors_before = found.error_count();
    FrontMatter front_matter = read_front_matter(sources, text, found);
    document.front_matter = std::move(front_matter.table);
    document.front_matter_is_known = !document.front_matter.entries.empty() || found.error_count() == errors_before;
    text.begin = front_matter.text_begin;
    if (!front_matter.closed || !check_content_size(sources, text, found))
        return document;
    report_control_characters(sources, text, found);
    document.sections = split_into_sections(parse_blocks(sources, text, found), found);
    check_unique_ids(document, found);
    return document;
}

ContentDocument load_content(const Files& files, const std::string& path, Span named_at, SourceMap& sources,
                             Diagnostics& found)
{
    const std::optional<FileId> file = read_source(files, path, named_at, sources, found);
    return file ? parse_content(sources, *file, found) : ContentDocument{};
}

} // namespace skrejlapa
