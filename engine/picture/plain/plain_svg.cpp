#include "picture/plain/plain_svg.h"

#include "base/utf8.h"
#include "picture/plain/svg_numbers.h"
#include "picture/plain/svg_path_data.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace skrejlapa
{

namespace
{

constexpr std::string_view svg_namespace = "http://www.w3.org/2000/svg";
constexpr std::size_t most_shapes = 100'000;
constexpr std::size_t deepest_nesting = 100;

bool is_any_of(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

const XmlAttribute* find_attribute(const XmlToken& token, std::string_view name)
{
    const auto attribute = std::find_if(token.attributes.begin(), token.attributes.end(),
                                        [&](const XmlAttribute& one) { return one.name == name; });
    return attribute == token.attributes.end() ? nullptr : &*attribute;
}

/// A length of a shape in pixels: 0 where it is not written; nothing where it cannot be read.
std::optional<double> length_of(const XmlToken& token, std::string_view name)
{
    const XmlAttribute* const attribute = find_attribute(token, name);
    return attribute == nullptr ? 0 : length_px(attribute->value);
}

std::optional<VectorPath> read_points(const XmlToken& token, bool is_closed)
{
    const XmlAttribute* const points = find_attribute(token, "points");
    const auto numbers = points == nullptr ? std::vector<double>{} : number_list(points->value);
    if (!numbers || numbers->size() % 2 != 0)
        return std::nullopt;
    VectorPath path;
    for (std::size_t at = 0; at < numbers->size(); at += 2)
        path.push_back({at == 0 ? PathVerb::move : PathVerb::line, {}, {}, {(*numbers)[at], (*numbers)[at + 1]}});
    if (is_closed && !path.empty())
        path.push_back({PathVerb::close, {}, {}, {}});
    return path;
}

std::optional<VectorPath> read_rectangle(const XmlToken& token)
{
    const auto x = length_of(token, "x");
    const auto y = length_of(token, "y");
    const auto width = length_of(token, "width");
    const auto height = length_of(token, "height");
    auto rx = length_of(token, "rx");
    auto ry = length_of(token, "ry");
    if (!x || !y || !width || !height || !rx || !ry || *width < 0 || *height < 0 || *rx < 0 || *ry < 0)
        return std::nullopt;
    if (find_attribute(token, "rx") == nullptr)
        rx = ry;
    if (find_attribute(token, "ry") == nullptr)
        ry = rx;
    if (*width == 0 || *height == 0)
        return VectorPath{};
    return rectangle_path({*x, *y}, *width, *height, std::min(*rx, *width / 2), std::min(*ry, *height / 2));
}

std::optional<VectorPath> read_ellipse(const XmlToken& token, std::string_view radius_x, std::string_view radius_y)
{
    const auto x = length_of(token, "cx");
    const auto y = length_of(token, "cy");
    const auto rx = length_of(token, radius_x);
    const auto ry = length_of(token, radius_y);
    if (!x || !y || !rx || !ry || *rx < 0 || *ry < 0)
        return std::nullopt;
    return *rx == 0 || *ry == 0 ? VectorPath{} : ellipse_path({*x, *y}, *rx, *ry);
}

std::optional<VectorPath> read_line(const XmlToken& token)
{
    const auto x1 = length_of(token, "x1");
    const auto y1 = length_of(token, "y1");
    const auto x2 = length_of(token, "x2");
    const auto y2 = length_of(token, "y2");
    if (!x1 || !y1 || !x2 || !y2)
        return std::nullopt;
    return VectorPath{{PathVerb::move, {}, {}, {*x1, *y1}}, {PathVerb::line, {}, {}, {*x2, *y2}}};
}

/// The path of a shape element; nothing where it cannot be read.
std::optional<VectorPath> read_shape(const XmlToken& token)
{
    if (token.name == "path") {
        const XmlAttribute* const data = find_attribute(token, "d");
        return data == nullptr ? VectorPath{} : read_path_data(data->value);
    }
    if (token.name == "rect")
        return read_rectangle(token);
    if (token.name == "circle")
        return read_ellipse(token, "r", "r");
    if (token.name == "ellipse")
        return read_ellipse(token, "rx", "ry");
    if (token.name == "line")
        return read_line(token);
    return read_points(token, token.name == "polygon");
}

bool is_shape(std::string_view element)
{
    return is_any_of(element, {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"});
}

/// Attributes that give a shape its form, read by `read_shape`.
bool is_geometry(std::string_view element, std::string_view name)
{
    if (element == "path")
        return name == "d" || name == "pathLength";
    if (element == "rect")
        return is_any_of(name, {"x", "y", "width", "height", "rx", "ry"});
    if (element == "circle" || element == "ellipse")
        return is_any_of(name, {"cx", "cy", "r", "rx", "ry"});
    if (element == "line")
        return is_any_of(name, {"x1", "y1", "x2", "y2"});
    return is_any_of(element, {"polyline", "polygon"}) && name == "points";
}

/// Attributes that say nothing about how a thing looks, where there are no style sheets and scripts.
bool is_inert(std::string_view name)
{
    return !prefix_of(name).empty() || name.starts_with("data-") || name.starts_with("aria-") ||
           is_any_of(name, {"id", "class", "role", "version", "baseProfile", "focusable", "tabindex", "xmlns", "lang"});
}

/// How much a matrix enlarges when it keeps shapes alike; nothing when it distorts them.
std::optional<double> uniform_scale(const Matrix& matrix)
{
    const double x = std::hypot(matrix.a, matrix.b);
    const double y = std::hypot(matrix.c, matrix.d);
    const double skew = matrix.a * matrix.c + matrix.b * matrix.d;
    const bool is_uniform = std::abs(x - y) <= 1e-6 * std::max(x, y) && std::abs(skew) <= 1e-6 * x * y;
    return is_uniform ? std::optional(x) : std::nullopt;
}

/// A subpath of no length. Its square caps are drawn by SVG, but not by PDF.
bool has_point(const VectorPath& path)
{
    PathPoint start;
    bool is_point = false;
    for (const PathStep& step : path) {
        if (step.verb == PathVerb::move) {
            if (is_point)
                return true;
            start = step.to;
            is_point = true;
        } else if (step.verb != PathVerb::close) {
            is_point = is_point && step.to.x == start.x && step.to.y == start.y;
        }
    }
    return is_point;
}

class PlainReader
{
public:
    explicit PlainReader(std::string_view svg) : scan_(svg), svg_(svg) {}

    std::optional<PlainDrawing> read()
    {
        while (const std::optional<XmlToken> token = scan_.next()) {
            if (!read_token(*token))
                return std::nullopt;
        }
        const bool is_whole = scan_.at_end() && open_.empty() && is_rooted_;
        return is_whole ? std::optional(std::move(drawing_)) : std::nullopt;
    }

private:
    struct Element {
        std::string_view name;
        PlainStyle style;
        Matrix matrix;
        bool is_skipped = false; ///< a title, metadata, or an element of another namespace
    };

    bool read_token(const XmlToken& token)
    {
        switch (token.kind) {
        case XmlTokenKind::start_tag:
        case XmlTokenKind::empty_tag:
            return !token.is_malformed && read_element(token);
        case XmlTokenKind::end_tag:
            return close_element(token);
        case XmlTokenKind::text:
            return read_characters(token);
        case XmlTokenKind::comment:
            return true;
        case XmlTokenKind::instruction:
            return read_instruction(token);
        case XmlTokenKind::doctype:
            break;
        }
        return false;
    }

    bool read_instruction(const XmlToken& token) const
    {
        if (token.name != "xml")
            return true;
        const bool is_first = token.text.data() == svg_.data();
        const std::size_t encoding = token.text.find("encoding");
        return is_first &&
               (encoding == std::string_view::npos || token.text.find("UTF-8", encoding) != std::string_view::npos ||
                token.text.find("utf-8", encoding) != std::string_view::npos);
    }

    bool read_characters(const XmlToken& token) const
    {
        const bool is_blank = token.text.find_first_not_of(" \t\r\n") == std::string_view::npos;
        const bool is_skipped = !open_.empty() && open_.back().is_skipped;
        return is_blank || (is_skipped && token.text.find('&') == std::string_view::npos);
    }

    bool close_element(const XmlToken& token)
    {
        if (open_.empty() || open_.back().name != token.name)
            return false;
        open_.pop_back();
        return true;
    }

    bool read_element(const XmlToken& token)
    {
        const bool has_reference = token.text.find('&') != std::string_view::npos;
        if (has_reference || open_.size() >= deepest_nesting || (open_.empty() && is_rooted_))
            return false;
        Element element = open_.empty() ? Element{} : open_.back();
        element.name = token.name;
        element.is_skipped = element.is_skipped || (is_rooted_ && is_skippable(token.name));
        // A style sheet counts wherever it stands.
        if (element.is_skipped ? local_name(token.name) == "style" : !read_drawn_element(token, element))
            return false;
        if (token.kind == XmlTokenKind::start_tag)
            open_.push_back(std::move(element));
        return true;
    }

    /// Elements that are not drawn themselves. Those that others refer to need not be read: a plain drawing refers to
    /// nothing.
    [[nodiscard]] bool is_skippable(std::string_view name) const
    {
        const std::string_view prefix = prefix_of(name);
        if (!prefix.empty())
            return std::find(svg_prefixes_.begin(), svg_prefixes_.end(), prefix) == svg_prefixes_.end();
        return is_any_of(name, {"title", "desc", "metadata", "script", "defs", "linearGradient", "radialGradient",
                                "pattern", "clipPath", "mask", "filter", "marker", "symbol"});
    }

    bool read_drawn_element(const XmlToken& token, Element& element)
    {
        if (!is_rooted_)
            return read_root(token, element);
        const bool is_group = token.name == "g";
        if ((!is_group && !is_shape(token.name)) || !read_attributes(token, element))
            return false;
        return is_group || add_shape(token, element);
    }

    bool read_attributes(const XmlToken& token, Element& element)
    {
        for (const XmlAttribute& attribute : token.attributes) {
            const std::string_view name = attribute.name;
            if (prefix_of(name) == "xmlns" && attribute.value == svg_namespace)
                svg_prefixes_.push_back(local_name(name));
            if (name == "xmlns" && attribute.value != svg_namespace)
                return false;
            if (is_inert(name) || is_geometry(token.name, name) || name == "style")
                continue;
            if (name == "transform") {
                const std::optional<Matrix> matrix = read_transform(attribute.value);
                if (!matrix)
                    return false;
                element.matrix = element.matrix * *matrix;
            } else if (read_property(name, attribute.value, element.style) == PropertyReading::foreign) {
                return false;
            }
        }
        const XmlAttribute* const style = find_attribute(token, "style"); // wins over the attributes
        return style == nullptr || read_style_attribute(style->value, element.style);
    }

    bool add_shape(const XmlToken& token, const Element& element)
    {
        const std::optional<VectorPath> path = read_shape(token);
        if (!path || drawing_.shapes.size() >= most_shapes)
            return false;
        PlainShape shape{transformed(*path, element.matrix), element.style};
        const bool is_stroked = shape.style.stroke && shape.style.stroke_width > 0;
        if (path->empty() || !shape.style.is_shown || (!shape.style.fill && !is_stroked))
            return true;
        if (!is_stroked)
            shape.style.stroke.reset();
        const std::optional<double> scale = uniform_scale(element.matrix);
        constexpr int square_cap = 2;
        if (is_stroked && (!scale || (shape.style.line_cap == square_cap && has_point(*path))))
            return false;
        shape.style.stroke_width *= scale.value_or(1);
        shape.style.dash_offset *= scale.value_or(1);
        for (double& dash : shape.style.dashes)
            dash *= scale.value_or(1);
        drawing_.shapes.push_back(std::move(shape));
        return true;
    }

    bool read_root(const XmlToken& token, Element& element)
    {
        const XmlAttribute* const name_space = find_attribute(token, "xmlns");
        if (token.name != "svg" || name_space == nullptr || name_space->value != svg_namespace)
            return false;
        XmlToken rest = token;
        std::erase_if(rest.attributes, [](const XmlAttribute& attribute) {
            return is_any_of(attribute.name,
                             {"width", "height", "viewBox", "x", "y", "preserveAspectRatio", "zoomAndPan"});
        });
        is_rooted_ = true;
        return find_attribute(token, "transform") == nullptr && read_attributes(rest, element) &&
               read_size(token, element);
    }

    /// The natural size, and the matrix of a viewBox of the same proportion.
    bool read_size(const XmlToken& token, Element& element)
    {
        const XmlAttribute* const written = find_attribute(token, "viewBox");
        const auto box = written == nullptr ? std::vector<double>{} : number_list(written->value);
        if (!box || (written != nullptr && (box->size() != 4 || !((*box)[2] > 0) || !((*box)[3] > 0))))
            return false;
        auto width = length_of(token, "width");
        auto height = length_of(token, "height");
        const bool has_width = find_attribute(token, "width") != nullptr;
        const bool has_height = find_attribute(token, "height") != nullptr;
        if (!width || !height || has_width != has_height || (!has_width && box->empty()))
            return false;
        if (!has_width) {
            width = (*box)[2];
            height = (*box)[3];
        }
        if (!(*width > 0) || !(*height > 0))
            return false;
        drawing_.width_px = *width;
        drawing_.height_px = *height;
        if (box->empty())
            return true;
        const double across = *width / (*box)[2];
        const double down = *height / (*box)[3];
        if (std::abs(across - down) > 1e-3 * across) // the box would not fill the picture
            return false;
        const double scale = std::min(across, down);
        element.matrix =
            Matrix{scale, 0, 0, scale, (*width - scale * (*box)[2]) / 2, (*height - scale * (*box)[3]) / 2} *
            Matrix{1, 0, 0, 1, -(*box)[0], -(*box)[1]};
        return true;
    }

    XmlScan scan_;
    std::string_view svg_;
    PlainDrawing drawing_;
    std::vector<Element> open_;
    std::vector<std::string_view> svg_prefixes_; ///< bound to the SVG namespace
    bool is_rooted_ = false;
};

} // namespace

std::optional<PlainDrawing> read_plain_svg(std::string_view svg)
{
    if (svg.starts_with("\xEF\xBB\xBF"))
        svg.remove_prefix(3);
    return find_invalid_utf8(svg) ? std::nullopt : PlainReader(svg).read();
}

} // namespace skrejlapa
