/// Reading a text file into the SourceMap: its size, its encoding, its byte order mark.
#pragma once

#include "files/files.h"

#include <optional>
#include <string_view>

namespace skrejlapa
{

/// Reads a file. Finds FILE-MISSING and FILE-UNREADABLE at `named_at`, and INPUT-TOO-LARGE; then there is no file.
std::optional<FileId> read_source(const Files& files, const std::string& path, Span named_at, SourceMap& sources,
                                  Diagnostics& found);

/// The whole of a file as a span, without its byte order mark.
Span whole_text(const SourceMap& sources, FileId file);

/// Whether the text is well-formed UTF-8. Finds FILE-ENCODING at the first wrong byte, with a guess of the encoding.
bool check_encoding(const SourceMap& sources, Span part, Diagnostics& found);

/// The encoding that bytes which are not UTF-8 probably are in: "UTF-16", "windows-1257" (Baltic), "windows-1251"
/// (Cyrillic) or "windows-1252" (Western), judged by which letters their bytes would be.
std::string_view guess_encoding(std::string_view bytes);

} // namespace skrejlapa
