#include "color/printing_profiles.h"

#include <array>

namespace skrejlapa
{

namespace
{

struct NamedProfile {
    std::string_view start; ///< of the description
    std::string_view condition;
};

/// Profiles of the European Color Initiative, IDEAlliance and Adobe by what they were made for (registry of the ICC,
/// color.org/chardata); the longer of two beginnings stands first.
constexpr auto named_profiles = std::to_array<NamedProfile>({{"ISO Coated v2", "FOGRA39"},
                                                             {"ISOcoated_v2", "FOGRA39"},
                                                             {"ISO Coated", "FOGRA27"},
                                                             {"ISO Uncoated Yellowish", "FOGRA30"},
                                                             {"ISO Uncoated", "FOGRA29"},
                                                             {"ISO Web Coated", "FOGRA28"},
                                                             {"PSO Coated v3", "FOGRA51"},
                                                             {"PSO Coated NPscreen ISO12647", "FOGRA43"},
                                                             {"PSO Uncoated v3", "FOGRA52"},
                                                             {"PSO Uncoated ISO12647", "FOGRA47"},
                                                             {"PSO LWC Improved", "FOGRA45"},
                                                             {"PSO LWC Standard", "FOGRA46"},
                                                             {"PSO MFC Paper", "FOGRA41"},
                                                             {"PSO SNP Paper", "FOGRA42"},
                                                             {"SC Paper", "FOGRA40"},
                                                             {"eciCMYK v2", "FOGRA59"},
                                                             {"eciCMYK", "FOGRA53"},
                                                             {"Coated GRACoL 2006", "CGATS TR 006"},
                                                             {"GRACoL2006_Coated1", "CGATS TR 006"},
                                                             {"SWOP2006_Coated3", "CGATS TR 003"},
                                                             {"SWOP2006_Coated5", "CGATS TR 005"},
                                                             {"U.S. Web Coated (SWOP)", "CGATS TR 001"}});

} // namespace

std::string printing_condition_of(std::string_view description)
{
    constexpr std::string_view registered = "FOGRA";
    if (const std::size_t at = description.find(registered); at != std::string_view::npos) {
        const std::size_t end = description.find_first_not_of("0123456789", at + registered.size());
        return std::string(description.substr(at, end - at));
    }
    for (const NamedProfile& known : named_profiles) {
        if (description.starts_with(known.start))
            return std::string(known.condition);
    }
    return std::string(description);
}

} // namespace skrejlapa
