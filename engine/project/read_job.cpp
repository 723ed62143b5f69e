#include "project/read_job.h"

#include "project/card_values.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

struct Range {
    std::int64_t least = 0;
    std::int64_t most = 0;
};

Origin origin_of(const TableReader& reader, std::string_view key)
{
    return {reader.span_of(key), Voice::profile, "the job", {}};
}

std::optional<Given<int>> read_number(TableReader& reader, std::string_view key, Range range, Diagnostics& found)
{
    const std::optional<std::int64_t> number = reader.integer(key);
    if (!number)
        return std::nullopt;
    if (*number >= range.least && *number <= range.most)
        return Given<int>{static_cast<int>(*number), origin_of(reader, key)};
    found.error("TOML-VALUE", reader.span_of(key),
                fmt::format("\"{}\" is {}; it is from {} to {}", key, *number, range.least, range.most));
    return std::nullopt;
}

} // namespace

JobTerms read_job(const TomlTable* table, Diagnostics& found)
{
    if (table == nullptr)
        return {};
    TableReader reader(*table, "[leaflet.job]", found);
    JobTerms job;
    if (reader.has("paper")) {
        if (const std::optional<Paper> paper = read_card_value<Paper>(reader, "paper", found))
            job.paper = Given<Paper>{*paper, origin_of(reader, "paper")};
    }
    reader.know({"paper"});
    job.grammage_gsm = read_number(reader, "grammage", {30, 600}, found);
    job.sides = read_number(reader, "sides", {1, 2}, found);
    job.copies = read_number(reader, "copies", {1, 1'000'000'000}, found);
    reader.finish();
    return job;
}

} // namespace skrejlapa
