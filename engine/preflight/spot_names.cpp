#include "preflight/spot_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace skrejlapa
{

namespace
{

std::string lower_case(const std::string& name)
{
    std::string lower = name;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return lower;
}

std::string without_suffix(const std::string& name)
{
    constexpr std::array<std::string_view, 14> suffixes{"C",  "U",  "M",  "CV", "CVC", "CVU", "CVP",
                                                        "CP", "UP", "EC", "HC", "PC",  "TPX", "TCX"};
    const std::size_t space = name.rfind(' ');
    const std::string last = space == std::string::npos ? std::string() : name.substr(space + 1);
    const bool has_suffix = std::find(suffixes.begin(), suffixes.end(), last) != suffixes.end();
    return has_suffix ? name.substr(0, space) : name;
}

} // namespace

bool is_process_name(const std::string& name)
{
    constexpr std::array<std::string_view, 6> names{"Cyan", "Magenta", "Yellow", "Black", "All", "None"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

SpotKinship kinship_of(const std::string& first, const std::string& second)
{
    if (lower_case(first) == lower_case(second))
        return SpotKinship::capitals;
    return without_suffix(first) == without_suffix(second) ? SpotKinship::suffix : SpotKinship::none;
}

} // namespace skrejlapa
