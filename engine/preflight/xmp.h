/// Single values out of an XMP packet, as far as PDF's own properties are written.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace skrejlapa
{

/// The text of an element or attribute ("pdf:Trapped"); of an rdf:Alt or rdf:Seq its first item. Entities are undone.
std::optional<std::string> xmp_value(std::string_view packet, std::string_view property);

/// Whether two dates are the same to the second and the zone: "D:20260301120000+02'00'", "2026-03-01T12:00:00+02:00".
bool is_same_moment(std::string_view pdf_date, std::string_view xmp_date);

} // namespace skrejlapa
