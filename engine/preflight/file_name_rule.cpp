#include "preflight/file_name_rule.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

bool is_plain(std::string_view name)
{
    return std::all_of(name.begin(), name.end(), [](char each) {
        const auto byte = static_cast<unsigned char>(each);
        return byte > 0x20 && byte < 0x7F;
    });
}

} // namespace

void check_file_name(std::string_view name, const OutputTerms& terms, Diagnostics& found)
{
    if (terms.file_names == FileNames::any || is_plain(name))
        return;
    const Origin* const origin = terms.origin("file-names");
    found.error("CARD-FILE-NAME", origin == nullptr ? Span{} : origin->span,
                fmt::format("the file is called \"{}\", but {} takes names in ASCII letters alone, without spaces",
                            name, said_by(terms, "file-names")),
                {"give the PDF another name; those that `build` gives are plain by themselves"});
}

} // namespace skrejlapa
