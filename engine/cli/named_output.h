/// Files that a user names to be written: none that holds something of the user's own is written over.
#pragma once

#include "files/files.h"

#include <string>
#include <vector>

namespace skrejlapa
{

enum class OutputKind { pdf, html };

/// Fails with USAGE where `file` is "-", a folder, one of the files that are read, or there with other content than
/// `kind`. What is empty may be written, and what is no regular file, like a device.
Result<std::monostate> check_named_output(const std::string& flag, const std::string& file, OutputKind kind,
                                          const std::vector<std::string>& read);

/// Whether both paths lead to one file that is there.
bool is_same_file(const Path& a, const Path& b);

} // namespace skrejlapa
