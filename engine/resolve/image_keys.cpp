#include "resolve/image_keys.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr Keyword<ObjectFit> fits[] = {{"fill", ObjectFit::fill},
                                       {"contain", ObjectFit::contain},
                                       {"cover", ObjectFit::cover},
                                       {"none", ObjectFit::none},
                                       {"scale-down", ObjectFit::scale_down}};

constexpr Keyword<RenderingIntent> intents[] = {{"relative", RenderingIntent::relative},
                                                {"perceptual", RenderingIntent::perceptual},
                                                {"saturation", RenderingIntent::saturation},
                                                {"absolute", RenderingIntent::absolute}};

constexpr Keyword<NeutralInks> neutral_inks[] = {{"profile", NeutralInks::profile},
                                                 {"black", NeutralInks::black_alone}};

enum class Axis { either, horizontal, vertical };

struct PositionWord {
    Axis axis = Axis::either;
    LengthPercentage value;
};

std::optional<PositionWord> position_keyword(std::string_view word)
{
    const auto at = [](double fraction) { return LengthPercentage{{}, fraction}; };
    if (word == "center")
        return PositionWord{Axis::either, at(0.5)};
    if (word == "left" || word == "right")
        return PositionWord{Axis::horizontal, at(word == "left" ? 0 : 1)};
    if (word == "top" || word == "bottom")
        return PositionWord{Axis::vertical, at(word == "top" ? 0 : 1)};
    return std::nullopt;
}

std::optional<PositionWord> read_word(const Property& property, std::string_view word, ValueContext& context)
{
    if (const std::optional<PositionWord> keyword = position_keyword(word))
        return keyword;
    const auto value = read_length_percentage(property, word, Sign::any, context);
    if (!value)
        return std::nullopt;
    return PositionWord{Axis::either, *value};
}

/// CSS Images 3, 5.5: one or two of them, keywords in either order.
void read_position(const Property& property, ValueContext& context, ImageContent& image)
{
    const std::optional<std::string> text = read_text(property, context);
    if (!text)
        return;
    const std::vector<std::string_view> words = split_words(*text);
    if (words.empty() || words.size() > 2) {
        context.found.error("LAYOUT-VALUE", property.value.span,
                            fmt::format("{} cannot be \"{}\"", property.key, *text),
                            {"it takes one or two of: left center right top bottom, a length, a percentage"});
        return;
    }
    std::optional<PositionWord> x = read_word(property, words[0], context);
    std::optional<PositionWord> y =
        words.size() == 2 ? read_word(property, words[1], context) : PositionWord{Axis::either, {{}, 0.5}};
    if (!x || !y)
        return;
    if (x->axis == Axis::vertical || y->axis == Axis::horizontal)
        std::swap(x, y);
    if (x->axis == Axis::vertical || y->axis == Axis::horizontal) {
        context.found.error("LAYOUT-VALUE", property.value.span,
                            fmt::format("{} \"{}\" says one direction twice", property.key, *text));
        return;
    }
    image.position_x = x->value;
    image.position_y = y->value;
}

} // namespace

void read_image_keys(const TomlTable& box, ValueContext& context, ImageContent& image)
{
    image.fit = ObjectFit::fill;
    if (const TomlEntry* const fit = box.find("object-fit")) {
        const Property property{"object-fit", fit->value};
        if (const std::optional<std::string> text = read_text(property, context))
            image.fit = read_keyword(property, *text, fits, context).value_or(image.fit);
    }
    if (const TomlEntry* const position = box.find("object-position"))
        read_position({"object-position", position->value}, context, image);
}

Rendering read_rendering(const TomlTable& box, ValueContext& context)
{
    Rendering rendering;
    if (const TomlEntry* const intent = box.find("rendering-intent")) {
        const Property property{"rendering-intent", intent->value};
        if (const std::optional<std::string> text = read_text(property, context))
            rendering.intent = read_keyword(property, *text, intents, context).value_or(rendering.intent);
    }
    if (const TomlEntry* const compensation = box.find("black-point-compensation"))
        rendering.black_point_compensation = read_boolean({"black-point-compensation", compensation->value}, context)
                                                 .value_or(rendering.black_point_compensation);
    if (const TomlEntry* const neutrals = box.find("neutrals")) {
        const Property property{"neutrals", neutrals->value};
        if (const std::optional<std::string> text = read_text(property, context))
            rendering.neutrals = read_keyword(property, *text, neutral_inks, context).value_or(rendering.neutrals);
    }
    return rendering;
}

} // namespace skrejlapa
