/// What a file is that is no PDF, told by its first bytes.
#pragma once

#include <string>
#include <string_view>

namespace skrejlapa
{

/// Whether a PDF begins within the first kilobyte, as readers take it.
bool begins_as_pdf(std::string_view bytes);

/// "a JPEG picture", "plain text", "empty"; empty where nobody can tell.
std::string kind_of_file(std::string_view bytes);

} // namespace skrejlapa
