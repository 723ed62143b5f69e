#include "resolve/logo_files.h"

#include "resolve/language_direction.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr std::array colors{"full", "mono", "negative"};
constexpr std::array shapes{LogoShape::horizontal, LogoShape::vertical};

std::string kind_of(std::string_view color, LogoShape shape)
{
    return fmt::format("{}-{}", color, shape == LogoShape::horizontal ? "horizontal" : "vertical");
}

/// The colours, the wanted one first. Where one ink is wanted, white on a ground of that ink is one too.
std::vector<std::string_view> in_order_of_wish(std::string_view wanted)
{
    std::vector<std::string_view> order(colors.begin(), colors.end());
    std::stable_partition(order.begin(), order.end(), [&](std::string_view color) {
        return color == wanted || (wanted == "mono" && color == "negative");
    });
    return order;
}

class FileSearch
{
public:
    FileSearch(const FunderVersion& version, const LogoFileRequest& request)
        : version_(version), request_(request), tags_(language_chain(request.language))
    {
    }

    std::optional<LogoFile> find(std::string_view color, LogoShape shape) const
    {
        const std::string kind = kind_of(color, shape);
        for (const std::string& tag : tags_) {
            if (const Located* const own = file(fmt::format("{}.{}", kind, tag)))
                return LogoFile{*own, std::string(color), shape, true};
        }
        if (const Located* const general = file(kind))
            return LogoFile{*general, std::string(color), shape, !request_.is_worded || speaks_source()};
        if (const Located* const other = in_another_language(kind))
            return LogoFile{*other, std::string(color), shape, false};
        return std::nullopt;
    }

private:
    const FunderVersion& version_;
    const LogoFileRequest& request_;
    std::vector<std::string> tags_;

    [[nodiscard]] const Located* file(const std::string& key) const
    {
        const auto known = version_.files.find(key);
        return known == version_.files.end() ? nullptr : &known->second;
    }

    [[nodiscard]] bool speaks_source() const
    {
        return std::find(tags_.begin(), tags_.end(), request_.source_language) != tags_.end();
    }

    /// The source language's, else the first there is.
    [[nodiscard]] const Located* in_another_language(const std::string& kind) const
    {
        if (const Located* const source = file(fmt::format("{}.{}", kind, request_.source_language)))
            return source;
        const auto any = version_.files.lower_bound(kind + ".");
        return any != version_.files.end() && any->first.starts_with(kind + ".") ? &any->second : nullptr;
    }
};

std::vector<Ground> grounds_named(const std::vector<std::string>& names)
{
    constexpr std::array known{std::pair{"white", Ground::white}, std::pair{"light", Ground::light},
                               std::pair{"dark", Ground::dark}, std::pair{"busy", Ground::busy}};
    std::vector<Ground> grounds;
    for (const auto& [name, ground] : known) {
        if (std::find(names.begin(), names.end(), name) != names.end())
            grounds.push_back(ground);
    }
    return grounds;
}

std::vector<Ground> drawn_for(std::string_view color, std::string_view wanted)
{
    if (color == wanted && wanted != "mono")
        return {Ground::white, Ground::light, Ground::dark};
    return color == "negative" ? std::vector{Ground::dark} : std::vector{Ground::white, Ground::light};
}

} // namespace

std::vector<LogoFile> choose_logo_files(const FunderVersion& version, const LogoFileRequest& request)
{
    const FileSearch search(version, request);
    std::vector<LogoFile> files;
    for (const std::string_view color : in_order_of_wish(request.color)) {
        for (const LogoShape shape : shapes) {
            if (std::optional<LogoFile> file = search.find(color, shape))
                files.push_back(*std::move(file));
        }
    }
    return files;
}

std::vector<Ground> grounds_of_drawing(std::string_view color, std::string_view wanted,
                                       const std::optional<GroundRule>& rule)
{
    std::vector<Ground> suited = drawn_for(color, wanted);
    if (!rule)
        return suited;
    const auto for_all = rule->by_color.find("");
    if (for_all == rule->by_color.end()) {
        const auto own = rule->by_color.find(std::string(color));
        return own == rule->by_color.end() ? std::vector<Ground>{} : grounds_named(own->second);
    }
    std::vector<Ground> grounds = grounds_named(for_all->second);
    std::erase_if(grounds, [&](Ground ground) {
        return ground != Ground::busy && std::find(suited.begin(), suited.end(), ground) == suited.end();
    });
    return grounds;
}

std::optional<std::vector<Ground>> allowed_grounds(const std::optional<GroundRule>& rule)
{
    if (!rule)
        return std::nullopt;
    std::vector<std::string> names;
    for (const auto& [color, grounds] : rule->by_color)
        names.insert(names.end(), grounds.begin(), grounds.end());
    return grounds_named(names);
}

} // namespace skrejlapa
