#include "content_dump.h"
#include "stage_dumps.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

std::string place(Span span, const SourceMap& sources)
{
    const LineColumn at = sources.place(span.file, span.begin);
    return fmt::format("{}:{}", at.line, at.column);
}

std::string scalar(const TomlValue& value);

std::string array(const TomlArray& values)
{
    std::string text;
    for (const TomlValue& value : values)
        text += (text.empty() ? "" : ", ") + scalar(value);
    return "[" + text + "]";
}

struct Scalar {
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(std::int64_t value) const { return fmt::format("{}", value); }
    std::string operator()(double value) const { return fmt::format("{}", value); }
    std::string operator()(const std::string& value) const { return fmt::format("\"{}\"", value); }
    std::string operator()(const TomlDate& date) const
    {
        return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
    }
    std::string operator()(const TomlArray& values) const { return array(values); }
    std::string operator()(const TomlTable& table) const
    {
        std::string text;
        for (const TomlEntry& entry : table.entries)
            text += (text.empty() ? "" : ", ") + entry.key + " = " + scalar(entry.value);
        return "{" + text + "}";
    }
};

std::string scalar(const TomlValue& value) { return std::visit(Scalar{}, value.value); }

bool is_array_of_tables(const TomlValue& value)
{
    return value.array() != nullptr && !value.array()->empty() && value.array()->front().table() != nullptr;
}

void append_table(std::string& text, const TomlTable& table, const std::string& path, const SourceMap& sources)
{
    for (const TomlEntry& entry : table.entries) {
        const std::string key = path + entry.key;
        if (entry.value.table() != nullptr) {
            append_table(text, *entry.value.table(), key + ".", sources);
        } else if (is_array_of_tables(entry.value)) {
            for (const TomlValue& element : *entry.value.array())
                append_table(text, *element.table(), key + "[].", sources);
        } else {
            text += fmt::format("{} {} = {}\n", place(entry.key_span, sources), key, scalar(entry.value));
        }
    }
}

void append_block(std::string& text, const ContentBlock& block, int depth, const SourceMap& sources)
{
    ContentBlock alone = block;
    alone.children.clear();
    text += fmt::format("{:>5} {}", place(block.span, sources), dump(alone, depth));
    for (const ContentBlock& child : block.children)
        append_block(text, child, depth + 1, sources);
}

} // namespace

std::string dump_toml(const TomlTable& table, const SourceMap& sources)
{
    std::string text;
    append_table(text, table, "", sources);
    return text;
}

std::string dump_content(const ContentDocument& document, const SourceMap& sources)
{
    std::string text = dump_toml(document.front_matter, sources);
    for (const Section& section : document.sections) {
        append_block(text, section.heading, 0, sources);
        for (const ContentBlock& block : section.blocks)
            append_block(text, block, 1, sources);
    }
    return text;
}

} // namespace skrejlapa
