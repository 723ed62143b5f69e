#include "project/output_name.h"

#include "base/utf8.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

const std::vector<std::string> known_words{"leaflet", "lang", "profile", "row", "date"};

/// A file name that every system and printing house takes: other characters than these become -.
std::string plain_name(std::string_view text, std::string_view kept_too = {})
{
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";
    std::string name;
    for (std::size_t at = 0; at < text.size(); at += code_point_length(text, at)) {
        const bool is_plain = plain.find(text[at]) != plain.npos || kept_too.find(text[at]) != kept_too.npos;
        name += is_plain ? text[at] : '-';
    }
    return name;
}

class OutputTemplate
{
public:
    OutputTemplate(const Located& written, const Edition& edition, Diagnostics& found)
        : written_(written), edition_(edition), found_(found)
    {
    }

    std::optional<std::string> fill()
    {
        const std::string_view text = written_.text;
        std::string name;
        bool is_filled = true;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t open = std::min(text.find('{', at), text.size());
            name += plain_name(text.substr(at, open - at), "/");
            const std::size_t close = text.find('}', open);
            if (open < text.size() && close == text.npos)
                return fail("PROJECT-OUTPUT", "the output's name has a { that is not closed");
            if (open == text.size())
                break;
            const std::optional<std::string> value = value_of(text.substr(open + 1, close - open - 1));
            is_filled = is_filled && value;
            name += plain_name(value.value_or(""));
            at = close + 1;
            // Without rows, what would set the row off goes with it.
            const bool is_no_row = value && value->empty() && text.substr(open, at - open) == "{row}";
            if (is_no_row && at < text.size() && std::string_view("-_.").find(text[at]) != std::string_view::npos)
                ++at;
        }
        return is_filled ? std::optional(name) : std::nullopt;
    }

private:
    const Located& written_;
    const Edition& edition_;
    Diagnostics& found_;

    std::nullopt_t fail(const char* code, std::string message, std::vector<std::string> help = {})
    {
        found_.error(code, written_.span, std::move(message), std::move(help));
        return std::nullopt;
    }

    std::optional<std::string> value_of(std::string_view word)
    {
        if (word == "leaflet")
            return edition_.leaflet;
        if (word == "lang")
            return edition_.language;
        if (word == "profile")
            return edition_.profile;
        if (word == "row")
            return edition_.row.key();
        if (word != "date")
            return fail("PROJECT-OUTPUT",
                        fmt::format("the output's name cannot hold {{{}}}{}", word, did_you_mean(word, known_words)),
                        {"it may hold {leaflet}, {row}, {lang}, {profile} and {date}"});
        if (!edition_.entry->date)
            return fail("PROJECT-OUTPUT", fmt::format("the leaflet \"{}\" has no date for {{date}}", edition_.leaflet),
                        {"give the leaflet a date = 2026-03-01, or use --date"});
        return format_date(*edition_.entry->date);
    }
};

} // namespace

std::string format_date(const TomlDate& date)
{
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

void check_output_template(const Located& output, Diagnostics& found)
{
    Edition any;
    any.entry.edit([&](LeafletEntry& entry) { entry.date = TomlDate{}; });
    static_cast<void>(OutputTemplate(output, any, found).fill());
}

std::optional<Path> name_output(const Located& output, const Edition& edition, Diagnostics& found)
{
    Diagnostics found_at_load;
    check_output_template(output, found_at_load);
    if (found_at_load.has_errors())
        return std::nullopt;
    const std::optional<std::string> name = OutputTemplate(output, edition, found).fill();
    if (!name)
        return std::nullopt;
    const Path path = Path(*name).lexically_normal();
    const bool leaves = path.is_absolute() || (!path.empty() && *path.begin() == "..");
    const std::string file = path.filename().string();
    if (leaves) {
        found.error("FILE-OUTSIDE", output.span,
                    fmt::format("the output's name \"{}\" lies outside the folder for PDFs", *name));
        return std::nullopt;
    }
    if (file.empty() || file == ".") {
        found.error("PROJECT-OUTPUT", output.span, fmt::format("the output's name \"{}\" names no file", *name),
                    {"write output = \"{leaflet}/{leaflet}-{lang}-{profile}\""});
        return std::nullopt;
    }
    return path;
}

} // namespace skrejlapa
