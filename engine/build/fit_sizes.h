/// Solved sizes as a file keeps them: those that are locked, and those of the last build.
#pragma once

#include "layout/copyfit.h"
#include "project/project.h"

namespace skrejlapa
{

/// A lever as people read it, before it was pulled and after: "12pt", "10.6pt".
struct LeverSizes {
    LeverKind kind = LeverKind::font_size;
    std::string written;
    std::string set;
    Span span; ///< of the entry in its file
};

struct GroupSizes {
    std::string leaflet;
    std::string profile;
    std::string row;      ///< of data, by its key; empty where there are no rows
    std::string language; ///< of the edition that was built so; empty in a lock, which is for all
    std::string group;
    std::string forced_by;
    std::vector<LeverSizes> levers;
    Span span;
};
using FitSizes = std::vector<GroupSizes>;

/// The lock: `fit.lock.toml` beside the project's file.
struct FitLock {
    FitSizes groups;
};

/// What the editions were last built with, as their records say.
struct FitRecord {
    FitSizes groups;
};

/// All levers of a group, in its order.
GroupSizes sizes_of(const GroupFit& group);

/// "font-size 12pt → 10.6pt, line-height 1.4 → 1.3": the levers that are pulled, or "as written".
std::string describe(const GroupSizes& sizes);

bool is_set_alike(const GroupSizes& a, const GroupSizes& b);

/// TOML that `read_fit_sizes` reads, behind comments that say what the file is for.
std::string print_fit_sizes(const FitSizes& sizes, std::string_view comment);

/// Finds FIT-LOCK-VALUE and TOML-*.
FitSizes read_fit_sizes(const TomlTable& table, Diagnostics& found);

Path lock_file(const Path& project_folder);

/// Empty where there is no such file. Finds FIT-LOCK-VALUE, TOML-* and FILE-UNREADABLE.
FitLock load_fit_lock(const Files& files, const Path& project_folder, SourceMap& sources, Diagnostics& found);

} // namespace skrejlapa
