/// The keys of a style that say how lines are broken and filled.
#pragma once

#include "resolve/property_values.h"
#include "resolve/text_style.h"

namespace skrejlapa
{

void text_wrap(const Property& property, ValueContext& context, TextStyle& style);
void hyphenate_limit_lines(const Property& property, ValueContext& context, TextStyle& style);
void line_breaking(const Property& property, ValueContext& context, TextStyle& style);
void justification(const Property& property, ValueContext& context, TextStyle& style);
void hanging_punctuation(const Property& property, ValueContext& context, TextStyle& style);
void hanging_characters(const Property& property, ValueContext& context, TextStyle& style);

} // namespace skrejlapa
