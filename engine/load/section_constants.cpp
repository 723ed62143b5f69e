#include "load/section_constants.h"

#include "load/date_forms.h"
#include "load/number_forms.h"
#include "load/running_text.h"

#include <regex>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// A language as a part of an address: https://example.org/lv/…
std::regex pattern_of(const std::vector<std::string>& languages)
{
    std::string tags;
    for (const std::string& language : languages)
        tags += fmt::format("{}{}|{}", tags.empty() ? "" : "|", language, language.substr(0, language.find('-')));
    return std::regex("(^|[/._=-])(?:" + tags + ")(?=$|[/._&?#-])", std::regex::icase);
}

class ConstantsReader
{
public:
    explicit ConstantsReader(const ConstantLanguages& languages)
        : languages_(languages), language_in_address_(pattern_of(languages.compared))
    {
    }

    void read(const ContentBlock& block)
    {
        read_named(block.inlines);
        read_figures(running_text(block.inlines));
        for (const ContentBlock& child : block.children)
            read(child);
    }
    std::vector<Constant> take() { return std::move(constants_); }

private:
    void read_named(const std::vector<Inline>& inlines)
    {
        for (const Inline& each : inlines) {
            add_fields(each.text, each.span);
            add_fields(each.address, each.address_span);
            if (each.kind == InlineKind::link)
                constants_.push_back(
                    {ConstantKind::link, each.address, {with_language_open(each.address)}, each.address_span});
            read_named(each.children);
        }
    }

    void add_fields(const std::string& text, Span span)
    {
        for (const std::string& name : fields_in(text))
            constants_.push_back({ConstantKind::field, "{{" + name + "}}", {name}, span});
    }

    [[nodiscard]] std::string with_language_open(const std::string& address) const
    {
        return std::regex_replace(address, language_in_address_, "$1*");
    }

    void read_figures(RunningText text)
    {
        for (FoundDate& date : find_dates(text.text, languages_.own)) {
            const std::string written = text.quoted(date.begin, date.end);
            if (languages_.date_words == DateWords::known)
                constants_.push_back({ConstantKind::number, written, std::move(date.readings), text.spans[date.begin]});
            else
                add_day_and_year(date, written, text.spans[date.begin]);
            text.blank(date.begin, date.end);
        }
        read_numbers(text);
    }

    /// What the same date has too where the name of its month is not known.
    void add_day_and_year(const FoundDate& date, const std::string& written, Span span)
    {
        const std::string& reading = date.readings.front();
        const std::string year = reading.substr(0, reading.find('-'));
        const std::string day = reading.substr(reading.rfind('-') + 1);
        constants_.push_back({ConstantKind::number, written, {std::to_string(std::stoi(day))}, span});
        constants_.push_back({ConstantKind::number, written, {year}, span});
    }

    void read_numbers(const RunningText& running)
    {
        const std::u32string& text = running.text;
        for (std::size_t at = 0; at < text.size();) {
            const bool is_telephone = text[at] == U'+' && at + 1 < text.size() && is_digit(text[at + 1]);
            if (!is_telephone && !is_digit(text[at])) {
                ++at;
                continue;
            }
            FoundNumber number = read_number(text, at, languages_.own);
            constants_.push_back(
                {ConstantKind::number, running.quoted(at, number.end), std::move(number.readings), running.spans[at]});
            at = number.end;
        }
    }

    const ConstantLanguages& languages_;
    std::regex language_in_address_;
    std::vector<Constant> constants_;
};

} // namespace

std::vector<Constant> constants_of(const Section& section, const ConstantLanguages& languages)
{
    ConstantsReader reader(languages);
    reader.read(section.heading);
    for (const ContentBlock& block : section.blocks)
        reader.read(block);
    return reader.take();
}

} // namespace skrejlapa
