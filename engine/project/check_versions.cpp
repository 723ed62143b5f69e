#include "project/funder_versions.h"

#include "project/calendar.h"
#include "project/located_values.h"
#include "project/output_name.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

struct DatedVersion {
    const FunderVersion* version = nullptr;
    ValidDays days;
};

std::string name_of(const FunderVersion& version) { return fmt::format("\"{}\"", version.id); }

Span beginning_of(const FunderVersion& version) { return version.from ? version.from_span : version.span; }

bool overlap(const ValidDays& a, const ValidDays& b)
{
    const bool a_ends_first = a.to && b.from && *a.to < *b.from;
    const bool b_ends_first = b.to && a.from && *b.to < *a.from;
    return !a_ends_first && !b_ends_first;
}

class VersionsCheck
{
public:
    VersionsCheck(const Funder& funder, Diagnostics& found) : funder_(funder), found_(found) {}

    void check()
    {
        const int errors = found_.error_count();
        check_references();
        check_cycles();
        check_dates();
        if (found_.error_count() > errors)
            return;
        const std::vector<DatedVersion> in_order = by_beginning();
        for (std::size_t at = 0; at + 1 < in_order.size(); ++at)
            check_neighbours(in_order[at], in_order[at + 1]);
    }

private:
    const Funder& funder_;
    Diagnostics& found_;

    [[nodiscard]] const FunderVersion* version(std::string_view id) const
    {
        const auto named = std::find_if(funder_.versions.begin(), funder_.versions.end(),
                                        [&](const FunderVersion& each) { return each.id == id; });
        return id.empty() || named == funder_.versions.end() ? nullptr : &*named;
    }

    void check_references()
    {
        for (const FunderVersion& each : funder_.versions) {
            const std::string& older = each.supersedes.text;
            if (!older.empty() && version(older) == nullptr)
                found_.error("FUNDER-UNKNOWN", each.supersedes.span,
                             fmt::format("the funder \"{}\" has no version \"{}\"{}", funder_.id, older,
                                         did_you_mean(older, ids_of(funder_.versions))),
                             {"supersedes names the id of the version before"});
        }
    }

    /// Each circle once, at the first of its versions.
    void check_cycles()
    {
        std::set<const FunderVersion*> seen;
        for (const FunderVersion& start : funder_.versions) {
            std::set<const FunderVersion*> chain;
            const FunderVersion* each = &start;
            while (each != nullptr && seen.count(each) == 0 && chain.insert(each).second)
                each = version(each->supersedes.text);
            if (each != nullptr && chain.count(each) > 0)
                found_.error("FUNDER-VERSION-CYCLE", each->supersedes.span,
                             fmt::format("the version {} of \"{}\" supersedes itself by way of \"{}\"", name_of(*each),
                                         funder_.id, each->supersedes.text),
                             {"a version supersedes the one before it; the first supersedes none"});
            seen.insert(chain.begin(), chain.end());
        }
    }

    void check_dates()
    {
        for (const FunderVersion& each : funder_.versions) {
            const ValidDays days = valid_days(funder_, each);
            if (!days.from || !days.to || *days.from <= *days.to)
                continue;
            const bool is_its_own = each.to == days.to;
            found_.error("FUNDER-VERSION-DATES", is_its_own ? each.to_span : each.from_span,
                         fmt::format("the version {} of \"{}\" counts on no day: it begins on {}, and {} on {}",
                                     name_of(each), funder_.id, format_date(*days.from),
                                     is_its_own ? "ends" : "is superseded before, with its last day",
                                     format_date(*days.to)),
                         {"from is the first day it counts, to the last"});
        }
    }

    [[nodiscard]] std::vector<DatedVersion> by_beginning() const
    {
        std::vector<DatedVersion> versions;
        for (const FunderVersion& each : funder_.versions) {
            if (const ValidDays days = valid_days(funder_, each); !days.is_superseded)
                versions.push_back({&each, days});
        }
        std::stable_sort(versions.begin(), versions.end(),
                         [](const DatedVersion& a, const DatedVersion& b) { return a.days.from < b.days.from; });
        return versions;
    }

    void check_neighbours(const DatedVersion& older, const DatedVersion& newer)
    {
        if (overlap(older.days, newer.days))
            found_.warning(
                "FUNDER-VERSION-OVERLAP", beginning_of(*newer.version),
                fmt::format("the versions {} and {} of \"{}\" both count {}", name_of(*older.version),
                            name_of(*newer.version), funder_.id, common_days(older.days, newer.days)),
                {fmt::format("write supersedes = {}, or end the one before: to = …", name_of(*older.version))});
        else if (day_after(*older.days.to) < *newer.days.from)
            found_.warning("FUNDER-VERSION-GAP", beginning_of(*newer.version),
                           fmt::format("no version of \"{}\" counts from {} to {}", funder_.id,
                                       format_date(day_after(*older.days.to)),
                                       format_date(day_before(*newer.days.from))),
                           {"let the version before end on the day before the next begins, or correct the dates"});
    }

    static std::string common_days(const ValidDays& older, const ValidDays& newer)
    {
        const std::optional<TomlDate> to = !older.to ? newer.to : !newer.to ? older.to : std::min(*older.to, *newer.to);
        if (!newer.from && !to)
            return "on every day";
        std::string days = newer.from ? fmt::format("from {}", format_date(*newer.from)) : std::string();
        if (to)
            days += fmt::format("{}until {}", days.empty() ? "" : " ", format_date(*to));
        return days;
    }
};

} // namespace

void check_versions(const Funder& funder, Diagnostics& found)
{
    const std::vector<std::string> ids = ids_of(funder.versions);
    const bool are_distinct = std::set<std::string>(ids.begin(), ids.end()).size() == ids.size();
    if (are_distinct) // else it was said that they are not
        VersionsCheck(funder, found).check();
}

} // namespace skrejlapa
