#include "text/font_instance.h"

#include <algorithm>
#include <cmath>

namespace skrejlapa
{

namespace
{

constexpr double normal_width = 100;
constexpr double slope_distance = 100000;
constexpr double width_distance = 1000;

bool reaches(const VariationAxis& axis, double value) { return axis.least <= value && value <= axis.most; }

double beyond(const VariationAxis& axis, double value)
{
    return std::abs(std::clamp(value, axis.least, axis.most) - value);
}

double weight_distance(const FaceDescription& face, int weight)
{
    const VariationAxis* const axis = find_axis(face, "wght");
    return axis != nullptr ? beyond(*axis, weight) : std::abs(face.weight - weight);
}

double off_width(const FaceDescription& face, double width)
{
    const VariationAxis* const axis = find_axis(face, "wdth");
    return axis != nullptr ? beyond(*axis, width) : std::abs(width - normal_width);
}

bool can_slope(const FaceDescription& face)
{
    const VariationAxis* const ital = find_axis(face, "ital");
    const VariationAxis* const slnt = find_axis(face, "slnt");
    return (ital != nullptr && reaches(*ital, 1)) || (slnt != nullptr && slnt->least < 0);
}

bool has_slope(const FaceDescription& face, bool italic)
{
    return face.italic == italic || (italic && can_slope(face));
}

/// What the query says of an axis; its default where it says nothing.
double asked_for(const VariationAxis& axis, const FaceQuery& query, bool has_ital)
{
    const auto setting = std::find_if(query.settings.begin(), query.settings.end(),
                                      [&axis](const AxisValue& value) { return value.tag == axis.tag; });
    if (setting != query.settings.end())
        return setting->value;
    if (axis.tag == "wght")
        return query.weight;
    if (axis.tag == "wdth")
        return query.width_percent;
    if (axis.tag == "ital")
        return query.italic ? 1 : 0;
    if (axis.tag == "slnt" && query.italic && !has_ital)
        return axis.least;
    if (axis.tag == "opsz")
        return query.optical_size_pt.value_or(axis.normal);
    return axis.normal;
}

} // namespace

const VariationAxis* find_axis(const FaceDescription& face, std::string_view tag)
{
    const auto axis =
        std::find_if(face.axes.begin(), face.axes.end(), [tag](const VariationAxis& each) { return each.tag == tag; });
    return axis == face.axes.end() ? nullptr : &*axis;
}

bool offers(const FaceDescription& face, const FaceQuery& query) { return distance_from(face, query) == 0; }

double distance_from(const FaceDescription& face, const FaceQuery& query)
{
    return (has_slope(face, query.italic) ? 0 : slope_distance) +
           width_distance * off_width(face, query.width_percent) + weight_distance(face, query.weight);
}

std::vector<AxisValue> instance_for(const FaceDescription& face, const FaceQuery& query)
{
    const VariationAxis* const ital = find_axis(face, "ital");
    const bool has_ital = ital != nullptr && reaches(*ital, 1);
    std::vector<AxisValue> instance;
    for (const VariationAxis& axis : face.axes)
        instance.push_back({axis.tag, std::clamp(asked_for(axis, query, has_ital), axis.least, axis.most)});
    return instance;
}

} // namespace skrejlapa
