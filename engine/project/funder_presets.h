/// Rules that many funders share, kept as data: layouts/funders/NAME.toml, each value with its source.
#pragma once

#include "project/project.h"

namespace skrejlapa
{

/// Where presets are looked for. References must outlive it.
class FunderPresets
{
public:
    FunderPresets(const Files& files, const Path& project_folder, const DataFolder& data, SourceMap& sources)
        : files_(files), project_folder_(project_folder), data_(data), sources_(sources)
    {
    }

    /// The project's own preset of that name, else the engine's. Finds FUNDER-PRESET (there is none) and what reading
    /// its rules finds.
    [[nodiscard]] FunderRules load(const Located& name, Diagnostics& found) const;

private:
    const Files& files_;
    const Path& project_folder_;
    const DataFolder& data_;
    SourceMap& sources_;
};

} // namespace skrejlapa
