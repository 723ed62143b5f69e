#include "cli/named_output.h"

#include "preflight/file_kind.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

std::string_view name_of(OutputKind kind) { return kind == OutputKind::pdf ? "PDF" : "HTML file"; }

bool is_of_kind(std::string_view bytes, OutputKind kind)
{
    return kind == OutputKind::pdf ? begins_as_pdf(bytes) : bytes.starts_with("<!DOCTYPE html");
}

/// True of what cannot be read: writing it then says why.
bool may_be_replaced(const Path& file, OutputKind kind)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error) || error)
        return true;
    const Result<BlobPtr> blob = DiskFiles().map(file);
    return !blob || (*blob)->bytes().empty() || is_of_kind((*blob)->bytes(), kind);
}

tl::unexpected<Diagnostic> refuse(const std::string& flag, OutputKind kind, const std::string& reason,
                                  std::vector<std::string> help)
{
    return failure("USAGE", {}, fmt::format("{} names the {} to write, but {}", flag, name_of(kind), reason),
                   std::move(help));
}

} // namespace

bool is_same_file(const Path& a, const Path& b)
{
    std::error_code error;
    return !a.empty() && !b.empty() && std::filesystem::equivalent(a, b, error) && !error;
}

Result<std::monostate> check_named_output(const std::string& flag, const std::string& file, OutputKind kind,
                                          const std::vector<std::string>& read)
{
    if (file == "-")
        return refuse(flag, kind, "\"-\" names no file: nothing is written to standard output",
                      {"write a file's name; \"./-\" if it is really to be called \"-\""});
    if (DiskFiles().is_folder(file))
        return refuse(flag, kind, fmt::format("\"{}\" is a folder", file), {});
    const auto input =
        std::find_if(read.begin(), read.end(), [&](const std::string& each) { return is_same_file(file, each); });
    if (input != read.end())
        return refuse(flag, kind, fmt::format("\"{}\" is \"{}\", which is read and would be lost", file, *input),
                      {"name another file"});
    if (!may_be_replaced(file, kind))
        return refuse(flag, kind, fmt::format("\"{}\" is there and is no {}", file, name_of(kind)),
                      {"name another file, or remove that one first"});
    return std::monostate{};
}

} // namespace skrejlapa
