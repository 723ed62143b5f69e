#include "color/icc_profile.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr std::size_t header_size = 128;
constexpr std::size_t tag_entry_size = 12;
constexpr std::size_t most_tags = 1000;

/// Requires: 4 bytes at `at`.
std::size_t number_at(std::string_view bytes, std::size_t at)
{
    std::size_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

std::string signature_at(std::string_view bytes, std::size_t at)
{
    std::string signature(bytes.substr(at, 4));
    while (!signature.empty() && (signature.back() == ' ' || signature.back() == '\0'))
        signature.pop_back();
    std::replace_if(
        signature.begin(), signature.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
    return signature;
}

tl::unexpected<Diagnostic> refusal(std::string what)
{
    return failure("COLOR-PROFILE", {}, std::move(what),
                   {"name an ICC profile of class `prtr` with the colour space CMYK, as the printing house gives it"});
}

/// The tag's bytes; empty when there is no such tag. Requires: the table of tags was found sound.
std::string_view tag(std::string_view icc, std::string_view signature)
{
    const std::size_t count = number_at(icc, header_size);
    for (std::size_t entry = 0; entry < count; ++entry) {
        const std::size_t at = header_size + 4 + entry * tag_entry_size;
        if (icc.substr(at, 4) == signature)
            return icc.substr(number_at(icc, at + 4), number_at(icc, at + 8));
    }
    return {};
}

/// Nothing is wrong where this is empty.
std::string fault_of_tags(std::string_view icc)
{
    if (icc.size() < header_size + 4)
        return "ends before its table of tags";
    const std::size_t count = number_at(icc, header_size);
    if (count == 0 || count > most_tags || header_size + 4 + count * tag_entry_size > icc.size())
        return "has a damaged table of tags";
    for (std::size_t entry = 0; entry < count; ++entry) {
        const std::size_t at = header_size + 4 + entry * tag_entry_size;
        const std::size_t offset = number_at(icc, at + 4);
        if (offset < header_size || offset > icc.size() || number_at(icc, at + 8) > icc.size() - offset)
            return fmt::format("is damaged: its tag \"{}\" lies beyond its end", signature_at(icc, at));
    }
    return {};
}

/// Of a 'desc' (ICC.1:2001) or 'mluc' (ICC.1:2010, 10.13) tag; letters outside ASCII as "?".
std::string description_in(std::string_view bytes)
{
    std::string text;
    if (bytes.starts_with("desc") && bytes.size() > 12)
        text = bytes.substr(12, number_at(bytes, 8));
    else if (bytes.starts_with("mluc") && bytes.size() >= 28 && number_at(bytes, 24) < bytes.size()) {
        const std::string_view utf16 = bytes.substr(number_at(bytes, 24), number_at(bytes, 20));
        for (std::size_t at = 0; at + 1 < utf16.size(); at += 2)
            text += utf16[at] == '\0' ? utf16[at + 1] : '?';
    }
    text.resize(std::min(text.find('\0'), text.size()));
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
    constexpr std::size_t longest = 120;
    return text.substr(0, longest);
}

std::string_view name_of_class(std::string_view device_class)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> names{{{"mntr", "monitors"},
                                                                                  {"scnr", "scanners and cameras"},
                                                                                  {"link", "going between two devices"},
                                                                                  {"abst", "effects"},
                                                                                  {"spac", "colour spaces"},
                                                                                  {"nmcl", "named colours"}}};
    const auto* const known =
        std::find_if(names.begin(), names.end(), [&](const auto& name) { return name.first == device_class; });
    return known == names.end() ? "something unknown" : known->second;
}

} // namespace

Result<ProfileFacts> read_profile_facts(std::string_view icc)
{
    if (icc.empty())
        return refusal("is empty");
    if (icc.size() < header_size || icc.substr(36, 4) != "acsp")
        return refusal("is no ICC profile");
    if (number_at(icc, 0) > icc.size())
        return refusal(fmt::format("is cut off: {} bytes of {} are there", icc.size(), number_at(icc, 0)));
    if (std::string fault = fault_of_tags(icc); !fault.empty())
        return refusal(std::move(fault));
    return ProfileFacts{.device_class = signature_at(icc, 12),
                        .color_space = signature_at(icc, 16),
                        .version = static_cast<unsigned char>(icc[8]),
                        .description = description_in(tag(icc, "desc"))};
}

Result<ProfileFacts> check_output_profile(std::string_view icc)
{
    Result<ProfileFacts> facts = read_profile_facts(icc);
    if (!facts)
        return facts;
    if (facts->device_class != "prtr")
        return refusal(fmt::format("is a profile for {} (class {}), not for printing (class prtr)",
                                   name_of_class(facts->device_class), facts->device_class));
    if (facts->color_space != "CMYK")
        return refusal(fmt::format("is a profile for {}, not for CMYK", facts->color_space));
    if (facts->version != 2 && facts->version != 4)
        return refusal(fmt::format("is of ICC version {}; printing houses take 2 and 4", facts->version));
    if (tag(icc, "A2B0").empty() || tag(icc, "B2A0").empty())
        return refusal("has no tables to bring colours to its inks and back (A2B0 and B2A0)");
    return facts;
}

} // namespace skrejlapa
