#include "preflight/shared_rows.h"
#include "preflight/standard_tables.h"

namespace skrejlapa::rows
{

namespace
{

constexpr Row plain_14_rows[] = {
    {"version", at_most_14},   {"encryption", encryption},         {"transparency", no_transparency},
    {"groups", no_groups},     {"object-streams", object_streams}, {"later", later_things},
    {"fonts", embedded_fonts}, {"nested-boxes", nested_boxes},     {"glyph-maps", glyph_maps}};
constexpr Row plain_16_rows[] = {
    {"version", at_most_16}, {"encryption", encryption}, {"fonts", embedded_fonts}, {"nested-boxes", nested_boxes}};
constexpr Row plain_17_rows[] = {
    {"version", at_most_17}, {"encryption", encryption}, {"fonts", embedded_fonts}, {"nested-boxes", nested_boxes}};

} // namespace

std::span<const Row> pdf_14() { return plain_14_rows; }

std::span<const Row> pdf_16() { return plain_16_rows; }

std::span<const Row> pdf_17() { return plain_17_rows; }

} // namespace skrejlapa::rows
