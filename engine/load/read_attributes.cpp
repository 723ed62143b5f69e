#include "load/read_attributes.h"

#include "load/language_tag.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

const std::vector<std::string> known_keys{"lang", "optional",    "width",         "columns",
                                          "alt",  "header-rows", "header-columns"};

bool is_word_character(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == ':' || static_cast<unsigned char>(c) >= 0x80;
}

bool is_number(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A whole number from `least` that fits an int.
bool is_count(std::string_view text, int least)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return is_number(text) && error == std::errc() && number >= least;
}

/// A table may have no headers.
int least_count(std::string_view key) { return key == "optional" ? 1 : 0; }

bool takes_count(std::string_view key) { return key == "optional" || key == "header-rows" || key == "header-columns"; }

std::string_view example_of(std::string_view key)
{
    if (takes_count(key))
        return "1";
    if (key == "lang")
        return "en";
    return key == "columns" ? "\"20mm auto 1fr\"" : "40mm";
}

class AttributeReader
{
public:
    AttributeReader(const SourceMap& sources, Span braces, Diagnostics& found)
        : text_(sources.text(braces.file)), braces_(braces), at_(braces.begin + 1), end_(braces.end - 1), found_(found)
    {
        result_.span = braces;
    }

    Attributes read()
    {
        for (skip_blanks(); at_ < end_; skip_blanks())
            read_item();
        return std::move(result_);
    }

private:
    std::string_view text_;
    Span braces_;
    std::uint32_t at_;
    std::uint32_t end_;
    Diagnostics& found_;
    Attributes result_;

    [[nodiscard]] Span span(std::uint32_t begin, std::uint32_t end) const { return {braces_.file, begin, end}; }

    void skip_blanks()
    {
        while (at_ < end_ && (text_[at_] == ' ' || text_[at_] == '\t'))
            ++at_;
    }

    std::string_view read_word()
    {
        const std::uint32_t begin = at_;
        while (at_ < end_ && is_word_character(text_[at_]))
            ++at_;
        return text_.substr(begin, at_ - begin);
    }

    void read_item()
    {
        const std::uint32_t begin = at_;
        const char sign = text_[at_];
        if (sign == '#' || sign == '.')
            ++at_;
        const std::string_view word = read_word();
        if (sign == '#' && !word.empty())
            set_id(word, span(begin, at_));
        else if (sign == '.' && !word.empty())
            result_.classes.emplace_back(word);
        else if (!word.empty() && at_ < end_ && text_[at_] == '=')
            read_key(word, span(begin, at_));
        else
            report_item(begin);
    }

    void report_item(std::uint32_t begin)
    {
        while (at_ < end_ && text_[at_] != ' ' && text_[at_] != '\t')
            ++at_;
        found_.error("CONTENT-ATTRIBUTE-SYNTAX", span(begin, at_),
                     fmt::format("\"{}\" is no attribute: it is neither #id, .class nor key=value",
                                 text_.substr(begin, at_ - begin)),
                     {"to print a brace, write \\{"});
        at_ = end_;
    }

    void set_id(std::string_view id, Span where)
    {
        if (is_number(id)) {
            found_.error("CONTENT-ATTRIBUTE-VALUE", where,
                         fmt::format("the id \"{}\" is a number, which names a section by its order", id),
                         {"give it a name, as in {#join}"});
        } else if (!result_.id.empty()) {
            found_.error("CONTENT-ATTRIBUTE-SYNTAX", where, "a second id is given here", {"keep one of the two"});
        } else {
            result_.id = id;
            result_.id_span = where;
        }
    }

    void read_key(std::string_view key, Span where)
    {
        ++at_;
        TomlEntry entry{std::string(key), where, read_value()};
        if (std::find(known_keys.begin(), known_keys.end(), key) == known_keys.end()) {
            found_.error("CONTENT-UNKNOWN-ATTRIBUTE", where,
                         fmt::format("there is no attribute \"{}\"{}", key, did_you_mean(key, known_keys)),
                         {"the attributes are lang, optional, width, columns, alt, header-rows and header-columns"});
        } else if (result_.find(key) != nullptr) {
            found_.error("CONTENT-ATTRIBUTE-SYNTAX", where, fmt::format("\"{}\" is given twice", key),
                         {"keep one of the two"});
        } else if (accepts_value(entry)) {
            result_.keys.push_back(std::move(entry));
        }
    }

    bool accepts_value(const TomlEntry& entry)
    {
        const std::string& value = *entry.value.string();
        if (value.empty() && entry.key != "alt") {
            found_.error("CONTENT-ATTRIBUTE-VALUE", entry.key_span, fmt::format("\"{}\" has no value", entry.key),
                         {fmt::format("write for example {}={}", entry.key, example_of(entry.key))});
            return false;
        }
        if (entry.key == "lang" && !is_language_tag(value)) {
            found_.error("CONTENT-ATTRIBUTE-VALUE", entry.value.span, fmt::format("\"{}\" is no language tag", value),
                         {"write it as in BCP 47: lang=en, lang=de-AT"});
            return false;
        }
        if (takes_count(entry.key) && !is_count(value, least_count(entry.key))) {
            found_.error("CONTENT-ATTRIBUTE-VALUE", entry.value.span,
                         fmt::format("\"{}\" must be a whole number from {}, not \"{}\"", entry.key,
                                     least_count(entry.key), value),
                         {fmt::format("write for example {}={}", entry.key, example_of(entry.key))});
            return false;
        }
        return true;
    }

    TomlValue read_value()
    {
        const std::uint32_t begin = at_;
        if (at_ < end_ && (text_[at_] == '"' || text_[at_] == '\''))
            return read_quoted();
        while (at_ < end_ && text_[at_] != ' ' && text_[at_] != '\t')
            ++at_;
        return {std::string(text_.substr(begin, at_ - begin)), span(begin, at_)};
    }

    TomlValue read_quoted()
    {
        const std::uint32_t begin = at_;
        const char quote = text_[at_++];
        std::string value;
        while (at_ < end_ && text_[at_] != quote) {
            if (text_[at_] == '\\' && at_ + 1 < end_)
                ++at_;
            value += text_[at_++];
        }
        at_ = std::min(at_ + 1, end_);
        return {std::move(value), span(begin, at_)};
    }
};

} // namespace

Attributes read_attributes(const SourceMap& sources, Span braces, Diagnostics& found)
{
    return AttributeReader(sources, braces, found).read();
}

void merge_attributes(Attributes& into, const Attributes& more, Diagnostics& found)
{
    if (!into.span)
        into.span = more.span;
    if (into.id.empty()) {
        into.id = more.id;
        into.id_span = more.id_span;
    } else if (!more.id.empty()) {
        found.error("CONTENT-ATTRIBUTE-SYNTAX", more.id_span, "a second id is given here", {"keep one of the two"});
    }
    into.classes.insert(into.classes.end(), more.classes.begin(), more.classes.end());
    for (const TomlEntry& entry : more.keys) {
        if (into.find(entry.key) == nullptr)
            into.keys.push_back(entry);
        else
            found.error("CONTENT-ATTRIBUTE-SYNTAX", entry.key_span, fmt::format("\"{}\" is given twice", entry.key),
                        {"keep one of the two"});
    }
}

} // namespace skrejlapa
