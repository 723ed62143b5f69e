#include "proof/change_kind.h"

#include <algorithm>
#include <array>

namespace skrejlapa
{

namespace
{

constexpr std::array<std::string_view, 9> names{"identical",    "metadata-only",  "marks-only",
                                                "logo-only",    "statement-only", "funder-only",
                                                "text-changed", "reflowed",       "size-changed"};

} // namespace

std::string_view name_of(ChangeKind kind) { return names[static_cast<std::size_t>(kind)]; }

std::optional<ChangeKind> read_change_kind(std::string_view name)
{
    const auto* const found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt : std::optional(static_cast<ChangeKind>(found - names.begin()));
}

std::vector<std::string> change_kind_names() { return {names.begin(), names.end()}; }

ChangeKind joined(ChangeKind a, ChangeKind b)
{
    const ChangeKind graver = std::max(a, b);
    const bool has_both = graver == ChangeKind::statement_only && std::min(a, b) == ChangeKind::logo_only;
    return has_both ? ChangeKind::funder_only : graver;
}

} // namespace skrejlapa
