#include "project/funder_versions.h"

#include <algorithm>

#include "project/calendar.h"

namespace skrejlapa
{

namespace
{

bool supersedes(const FunderVersion& newer, const FunderVersion& older)
{
    return &newer != &older && !newer.supersedes.text.empty() && newer.supersedes.text == older.id;
}

bool is_superseded(const Funder& funder, const FunderVersion& version)
{
    return std::any_of(funder.versions.begin(), funder.versions.end(),
                       [&](const FunderVersion& other) { return supersedes(other, version); });
}

bool has_dates(const FunderVersion& version) { return version.from || version.to; }

bool is_before(const ValidDays& days, const TomlDate& day) { return days.is_superseded || (days.to && *days.to < day); }

bool is_after(const ValidDays& days, const TomlDate& day)
{
    return !days.is_superseded && days.from && day < *days.from;
}

Validity validity_on(const ValidDays& days, const TomlDate& day)
{
    if (is_before(days, day))
        return Validity::expired;
    return is_after(days, day) ? Validity::not_yet_valid : Validity::valid;
}

Validity validity_of(const Funder& funder, const FunderVersion& version, const std::optional<TomlDate>& day)
{
    if (!day)
        return has_dates(version) ? Validity::undated : Validity::valid;
    return validity_on(valid_days(funder, version), *day);
}

/// Of the versions that `counts` says yes to, the last by `earlier`; of equals the one that is written last.
template <class Counts, class Earlier>
const FunderVersion* last_version(const Funder& funder, Counts counts, Earlier earlier)
{
    const FunderVersion* last = nullptr;
    for (const FunderVersion& version : funder.versions) {
        if (counts(version) && (last == nullptr || !earlier(version, *last)))
            last = &version;
    }
    return last;
}

bool begins_earlier(const FunderVersion& a, const FunderVersion& b) { return a.from < b.from; }

/// Without a day.
const FunderVersion* newest_version(const Funder& funder)
{
    const auto is_last_word = [&](const FunderVersion& version) { return !is_superseded(funder, version); };
    const FunderVersion* const newest = last_version(funder, is_last_word, begins_earlier);
    return newest != nullptr || funder.versions.empty() ? newest : &funder.versions.back();
}

VersionInForce version_on(const Funder& funder, const TomlDate& day)
{
    const auto is = [&](Validity wanted) {
        return [&funder, &day, wanted](const FunderVersion& each) { return validity_of(funder, each, day) == wanted; };
    };
    if (const FunderVersion* const valid = last_version(funder, is(Validity::valid), begins_earlier))
        return {valid, Validity::valid};
    const auto ends_earlier = [&](const FunderVersion& a, const FunderVersion& b) {
        return valid_days(funder, a).to < valid_days(funder, b).to;
    };
    if (const FunderVersion* const expired = last_version(funder, is(Validity::expired), ends_earlier))
        return {expired, Validity::expired};
    const auto begins_later = [](const FunderVersion& a, const FunderVersion& b) { return begins_earlier(b, a); };
    return {last_version(funder, is(Validity::not_yet_valid), begins_later), Validity::not_yet_valid};
}

} // namespace

std::string_view funder_id(std::string_view reference) { return reference.substr(0, reference.find('@')); }

std::string_view pinned_version(std::string_view reference)
{
    const std::size_t at = reference.find('@');
    return at == std::string_view::npos ? std::string_view() : reference.substr(at + 1);
}

ValidDays valid_days(const Funder& funder, const FunderVersion& version)
{
    ValidDays days{version.from, version.to, false};
    for (const FunderVersion& other : funder.versions) {
        if (!supersedes(other, version))
            continue;
        if (!other.from) {
            days.is_superseded = true;
        } else {
            const TomlDate last = day_before(*other.from);
            days.to = days.to ? std::min(*days.to, last) : last;
        }
    }
    return days;
}

VersionInForce version_in_force(const Funder& funder, const std::optional<TomlDate>& day, std::string_view pin)
{
    if (!pin.empty()) {
        const auto pinned = std::find_if(funder.versions.begin(), funder.versions.end(),
                                         [&](const FunderVersion& version) { return version.id == pin; });
        if (pinned == funder.versions.end())
            return {};
        return {&*pinned, day ? validity_of(funder, *pinned, day) : Validity::valid};
    }
    if (funder.versions.empty())
        return {};
    if (day)
        return version_on(funder, *day);
    const bool is_open = funder.versions.size() > 1 || has_dates(funder.versions.front());
    return {newest_version(funder), is_open ? Validity::undated : Validity::valid};
}

bool is_over(const Funder& funder, const FunderVersion& version, const std::optional<TomlDate>& day)
{
    return day ? is_before(valid_days(funder, version), *day) : is_superseded(funder, version);
}

} // namespace skrejlapa
