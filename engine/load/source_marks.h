/// Writing the front matter's [source-sections] without touching anything else.
#pragma once

#include "load/content_document.h"

#include <map>

namespace skrejlapa
{

/// The hash of the source by the name of its section, in the order they are written in.
using SourceMarks = std::vector<std::pair<std::string, std::string>>;

/// A text whose front matter holds these marks alone; every other byte stays. `table` is the one that holds the marks
/// now, under its header; null where there is none.
std::string replace_marks(std::string_view text, const TomlTable* table, const SourceMarks& marks);

} // namespace skrejlapa
