#include "picture/svg/svg_colors.h"

#include "picture/svg/svg_plain.h"
#include "picture/svg/written_colors.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace skrejlapa
{

namespace
{

constexpr std::size_t none = std::string_view::npos;
constexpr std::string_view spaces = " \t\r\n";

bool is_name_character(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           byte >= 0x80;
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t start = text.find_first_not_of(spaces);
    return start == none ? std::string_view{} : text.substr(start, text.find_last_not_of(spaces) - start + 1);
}

/// The position behind the bracket that closes the one before `from`; none where it does not soon.
std::size_t behind_closing_bracket(std::string_view text, std::size_t from)
{
    constexpr std::size_t longest = 1000;
    const std::size_t end = std::min(text.size(), from + longest);
    int depth = 1;
    for (std::size_t at = from; at < end; ++at) {
        depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
        if (depth == 0)
            return at + 1;
        if (text[at] == '<' || text[at] == '>') // no value goes on beyond a tag
            return none;
    }
    return none;
}

/// The edit distance of two short names, for the nearest palette colour.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, changed}));
        }
    }
    return row[b.size()];
}

std::string nearest_color(const std::vector<PaletteColor>& palette, std::string_view name)
{
    const auto nearest = std::min_element(palette.begin(), palette.end(), [&](const auto& a, const auto& b) {
        return distance(a.name, name) < distance(b.name, name);
    });
    return nearest == palette.end() ? std::string{} : nearest->name;
}

/// The values that the SVG's own styles give to custom properties; the last one of a name counts.
std::map<std::string, std::string, std::less<>> own_properties(std::string_view svg)
{
    std::map<std::string, std::string, std::less<>> properties;
    for (std::size_t at = 0; (at = svg.find("--", at)) != none; at += 2) {
        if (at == 0 || (spaces.find(svg[at - 1]) == none && svg.substr(at - 1, 1).find_first_of("{;\"'/") == none))
            continue;
        std::size_t end = at + 2;
        while (end < svg.size() && is_name_character(svg[end]))
            ++end;
        const std::size_t colon = svg.find_first_not_of(spaces, end);
        if (end == at + 2 || colon == none || svg[colon] != ':')
            continue;
        const std::size_t value_end = std::min(svg.find_first_of(";}\"'<", colon + 1), svg.size());
        properties[std::string(svg.substr(at + 2, end - at - 2))] =
            trimmed(svg.substr(colon + 1, value_end - colon - 1));
    }
    return properties;
}

class ColorFilling
{
public:
    ColorFilling(const PictureSource& source, std::string_view svg, PaletteBook& book, Diagnostics& found)
        : source_(source), book_(book), found_(found), own_(own_properties(svg))
    {
    }

    /// Nothing where values that name each other grow without end.
    std::optional<std::string> run(std::string_view svg)
    {
        std::string filled = fill(svg, 0);
        return is_too_long_ ? std::nullopt : std::optional(std::move(filled));
    }

private:
    /// `depth` is 0 for a whole file. Comments are left as they are.
    std::string fill(std::string_view text, int depth)
    {
        constexpr std::size_t longest_value = std::size_t{1} << 20;
        const std::size_t longest = depth == 0 ? largest_svg : longest_value;
        std::string filled;
        std::size_t at = 0;
        std::size_t comment = text.find("<!--");
        while (at < text.size() && !is_too_long_) {
            if (comment != none && comment < at)
                comment = text.find("<!--", at);
            const std::size_t next = std::min(text.find("var(", at), comment);
            filled += text.substr(at, std::min(next, text.size()) - at);
            if (next == none)
                break;
            at = text[next] == '<' ? copy_comment(text, next, filled) : replace(text, next, filled, depth);
            is_too_long_ = is_too_long_ || filled.size() > longest;
        }
        return filled;
    }

    static std::size_t copy_comment(std::string_view text, std::size_t start, std::string& filled)
    {
        const std::size_t end = text.find("-->", start);
        const std::size_t behind = end == none ? text.size() : end + 3;
        filled += text.substr(start, behind - start);
        return behind;
    }

    /// Writes what stands for the `var(` at `start`; returns the position behind it.
    std::size_t replace(std::string_view text, std::size_t start, std::string& filled, int depth)
    {
        const std::size_t inside = start + 4;
        const bool is_part_of_word = start > 0 && is_name_character(text[start - 1]);
        const std::size_t behind = is_part_of_word ? none : behind_closing_bracket(text, inside);
        const std::string_view arguments =
            behind == none ? std::string_view{} : trimmed(text.substr(inside, behind - 1 - inside));
        if (!arguments.starts_with("--")) {
            filled += text.substr(start, 4);
            return inside;
        }
        const std::size_t comma = arguments.find(',');
        const std::string_view name = trimmed(arguments.substr(2, comma == none ? comma : comma - 2));
        const std::string_view fallback = comma == none ? std::string_view{} : trimmed(arguments.substr(comma + 1));
        filled += value_of(name, fallback, depth);
        return behind;
    }

    std::string value_of(std::string_view name, std::string_view fallback, int depth)
    {
        if (const std::optional<Rgb> color = book_.stand_in(name))
            return fmt::format("#{:02x}{:02x}{:02x}", color->r, color->g, color->b);
        if (own_.contains(name))
            return own_value(name, depth);
        if (!fallback.empty() && depth < deepest)
            return fill(fallback, depth + 1);
        report_unknown(name);
        return "#000000";
    }

    /// What a property of the SVG's own comes to; each is filled once, however often it is named.
    std::string own_value(std::string_view name, int depth)
    {
        const auto [known, is_new] = filled_.try_emplace(std::string(name));
        if (is_new && depth < deepest)
            known->second = fill(own_.find(name)->second, depth + 1);
        if (known->second && !known->second->empty())
            return *known->second;
        report_unknown(name); // it has no value, or names itself
        return "#000000";
    }

    void report_unknown(std::string_view name)
    {
        if (!reported_.insert(std::string(name)).second)
            return;
        const std::string nearest = nearest_color(source_.palette, name);
        Diagnostic& error = found_.error(
            "PICTURE-UNKNOWN-COLOR", source_.span,
            fmt::format("{} asks for var(--{}), which the palette does not have and the SVG gives no value",
                        source_.name, name),
            {nearest.empty() ? fmt::format("define {} under [colors]", name)
                             : fmt::format("define {} under [colors], or write var(--{})", name, nearest),
             fmt::format("or give a fallback: var(--{}, #rrggbb)", name)});
        error.file = source_.name;
    }

    const PictureSource& source_;
    PaletteBook& book_;
    Diagnostics& found_;
    static constexpr int deepest = 16;
    std::map<std::string, std::string, std::less<>> own_;
    std::map<std::string, std::optional<std::string>> filled_; ///< values of `own_`; none while it is being filled
    bool is_too_long_ = false;
    std::set<std::string> reported_;
};

} // namespace

std::optional<std::string> fill_in_colors(const PictureSource& source, std::string_view svg, PaletteBook& book,
                                          Diagnostics& found)
{
    if (svg.find("var(") == none)
        return std::string(svg);
    book.reserve(written_colors(svg));
    return ColorFilling(source, svg, book, found).run(svg);
}

} // namespace skrejlapa
