/// A project in memory and what is found in it.
#pragma once

#include "findings.h"
#include "load/source_text.h"
#include "memory_files.h"
#include "project/project.h"

#include <gmock/gmock.h>

namespace skrejlapa
{

class ProjectFixture : public testing::Test
{
protected:
    MemoryFiles files;
    SourceMap sources;
    Diagnostics found;

    void add(const std::string& path, std::string text) { files.add("/p/" + path, std::move(text)); }

    /// Loads /p with this skrejlapa.toml.
    Project load(std::string text)
    {
        add("skrejlapa.toml", std::move(text));
        return load_project(files, "/p", {"/data"}, sources, found);
    }

    std::vector<Edition> plan(const Project& project, const Selection& selection = {})
    {
        return plan_editions(project, files, selection, found);
    }

    /// With places in /p.
    [[nodiscard]] std::vector<std::string> findings() const
    {
        std::vector<std::string> lines = summarize(found, sources);
        for (std::string& line : lines) {
            if (const std::size_t folder = line.find("/p/"); folder != std::string::npos)
                line.erase(folder, 3);
        }
        return lines;
    }
    [[nodiscard]] std::string messages() const
    {
        std::string all;
        for (const Diagnostic& finding : found.all())
            all += finding.message + "\n";
        return all;
    }

    TomlTable parse(std::string text)
    {
        const FileId file = sources.add("t.toml", std::move(text));
        return parse_toml(sources, whole_text(sources, file), found);
    }
};

} // namespace skrejlapa
