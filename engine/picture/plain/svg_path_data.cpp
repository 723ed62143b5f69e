#include "picture/plain/svg_path_data.h"

#include "picture/plain/svg_numbers.h"

#include <cmath>
#include <numbers>

namespace skrejlapa
{

namespace
{

constexpr std::string_view commands = "MmLlHhVvCcSsQqTtAaZz";

class PathReader
{
public:
    explicit PathReader(std::string_view data) : scan_(data) {}

    std::optional<VectorPath> read()
    {
        scan_.skip_spaces();
        while (!scan_.at_end()) {
            const char command = scan_.peek();
            if (commands.find(command) == std::string_view::npos || (path_.empty() && (command | 0x20) != 'm'))
                return std::nullopt;
            scan_.advance();
            scan_.skip_spaces();
            if (!read_segments(command))
                return std::nullopt;
        }
        return std::move(path_);
    }

private:
    /// The segments of one command: it may be left out before further numbers.
    bool read_segments(char command)
    {
        const char kind = static_cast<char>(command | 0x20);
        is_relative_ = command == kind;
        if (kind == 'z') {
            close();
            return true;
        }
        char segment = kind;
        do {
            if (!read_segment(segment))
                return false;
            last_ = segment;
            if (segment == 'm') // further pairs are lines
                segment = 'l';
            scan_.skip_separator();
        } while (!scan_.at_end() && commands.find(scan_.peek()) == std::string_view::npos);
        return true;
    }

    bool read_segment(char segment)
    {
        switch (segment) {
        case 'm':
            return move();
        case 'l':
            return line(point());
        case 'h':
            return line(horizontal());
        case 'v':
            return line(vertical());
        case 'c':
            return cubic(point());
        case 's':
            return cubic(last_ == 'c' || last_ == 's' ? mirrored() : current_);
        case 'q':
            return quadratic(point());
        case 't':
            return quadratic(last_ == 'q' || last_ == 't' ? mirrored() : current_);
        default:
            return arc();
        }
    }

    std::optional<double> number()
    {
        const std::optional<double> value = scan_.number();
        scan_.skip_separator();
        return value;
    }

    std::optional<PathPoint> point()
    {
        const std::optional<double> x = number();
        const std::optional<double> y = x ? number() : std::nullopt;
        if (!y)
            return std::nullopt;
        return is_relative_ ? PathPoint{current_.x + *x, current_.y + *y} : PathPoint{*x, *y};
    }

    std::optional<PathPoint> horizontal()
    {
        const std::optional<double> x = number();
        if (!x)
            return std::nullopt;
        return PathPoint{is_relative_ ? current_.x + *x : *x, current_.y};
    }

    std::optional<PathPoint> vertical()
    {
        const std::optional<double> y = number();
        if (!y)
            return std::nullopt;
        return PathPoint{current_.x, is_relative_ ? current_.y + *y : *y};
    }

    [[nodiscard]] PathPoint mirrored() const { return {2 * current_.x - control_.x, 2 * current_.y - control_.y}; }

    bool move()
    {
        const std::optional<PathPoint> to = point();
        if (!to)
            return false;
        path_.push_back({PathVerb::move, {}, {}, *to});
        current_ = start_ = *to;
        return true;
    }

    /// After a `z` the next segment starts where the closed subpath did.
    void reopen()
    {
        if (path_.back().verb == PathVerb::close)
            path_.push_back({PathVerb::move, {}, {}, current_});
    }

    bool line(std::optional<PathPoint> to)
    {
        if (!to)
            return false;
        reopen();
        path_.push_back({PathVerb::line, {}, {}, *to});
        current_ = *to;
        return true;
    }

    bool cubic(std::optional<PathPoint> control1)
    {
        const std::optional<PathPoint> control2 = control1 ? point() : std::nullopt;
        const std::optional<PathPoint> to = control2 ? point() : std::nullopt;
        if (!to)
            return false;
        reopen();
        path_.push_back({PathVerb::curve, *control1, *control2, *to});
        control_ = *control2;
        current_ = *to;
        return true;
    }

    bool quadratic(std::optional<PathPoint> control)
    {
        const std::optional<PathPoint> to = control ? point() : std::nullopt;
        if (!to)
            return false;
        reopen();
        const auto toward = [&](PathPoint end) {
            return PathPoint{end.x + 2.0 / 3 * (control->x - end.x), end.y + 2.0 / 3 * (control->y - end.y)};
        };
        path_.push_back({PathVerb::curve, toward(current_), toward(*to), *to});
        control_ = *control;
        current_ = *to;
        return true;
    }

    bool arc()
    {
        const std::optional<double> rx = number();
        const std::optional<double> ry = rx ? number() : std::nullopt;
        const std::optional<double> rotation = ry ? number() : std::nullopt;
        const std::optional<bool> is_large = rotation ? flag() : std::nullopt;
        const std::optional<bool> is_sweeping = is_large ? flag() : std::nullopt;
        const std::optional<PathPoint> to = is_sweeping ? point() : std::nullopt;
        if (!to)
            return false;
        reopen();
        append_arc(path_, current_, {*rx, *ry, *rotation, *is_large, *is_sweeping}, *to);
        current_ = *to;
        return true;
    }

    std::optional<bool> flag()
    {
        const std::optional<bool> value = scan_.flag();
        scan_.skip_separator();
        return value;
    }

    void close()
    {
        path_.push_back({PathVerb::close, {}, {}, {}});
        current_ = start_;
        last_ = 'z';
        scan_.skip_spaces();
    }

    NumberScan scan_;
    VectorPath path_;
    PathPoint current_;
    PathPoint start_;   ///< of the subpath
    PathPoint control_; ///< the last curve's second control point
    char last_ = 0;
    bool is_relative_ = false;
};

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

Matrix rotation(double degrees)
{
    const double cosine = std::cos(radians(degrees));
    const double sine = std::sin(radians(degrees));
    return {cosine, sine, -sine, cosine, 0, 0};
}

std::optional<Matrix> one_transform(std::string_view function, const std::vector<double>& arguments)
{
    const std::size_t count = arguments.size();
    if (function == "matrix" && count == 6)
        return Matrix{arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5]};
    if (function == "translate" && (count == 1 || count == 2))
        return Matrix{1, 0, 0, 1, arguments[0], count == 2 ? arguments[1] : 0};
    if (function == "scale" && (count == 1 || count == 2))
        return Matrix{arguments[0], 0, 0, arguments.back(), 0, 0};
    if (function == "rotate" && count == 1)
        return rotation(arguments[0]);
    if (function == "rotate" && count == 3)
        return Matrix{1, 0, 0, 1, arguments[1], arguments[2]} * rotation(arguments[0]) *
               Matrix{1, 0, 0, 1, -arguments[1], -arguments[2]};
    if (function == "skewX" && count == 1)
        return Matrix{1, 0, std::tan(radians(arguments[0])), 1, 0, 0};
    if (function == "skewY" && count == 1)
        return Matrix{1, std::tan(radians(arguments[0])), 0, 1, 0, 0};
    return std::nullopt;
}

} // namespace

std::optional<VectorPath> read_path_data(std::string_view data) { return PathReader(data).read(); }

std::optional<Matrix> read_transform(std::string_view text)
{
    constexpr std::string_view separators = " \t\r\n,";
    Matrix result;
    while (true) {
        const std::size_t start = text.find_first_not_of(separators);
        if (start == std::string_view::npos)
            return result;
        const std::size_t open = text.find('(', start);
        const std::size_t end = text.find(')', start);
        if (open == std::string_view::npos || end == std::string_view::npos || end < open)
            return std::nullopt;
        std::string_view function = text.substr(start, open - start);
        function = function.substr(0, function.find_last_not_of(" \t\r\n") + 1);
        const auto arguments = number_list(text.substr(open + 1, end - open - 1));
        const auto matrix = arguments ? one_transform(function, *arguments) : std::nullopt;
        if (!matrix)
            return std::nullopt;
        result = result * *matrix;
        text.remove_prefix(end + 1);
    }
}

} // namespace skrejlapa
