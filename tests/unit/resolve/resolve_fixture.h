/// An edition made of a layout and a text in memory, for tests of all that resolve answers.
#pragma once

#include "findings.h"
#include "memory_files.h"

#include "resolve/resolve.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

class ResolveTest : public testing::Test
{
protected:
    ResolveTest();

    /// The shortest layout that sets all text, before what a test adds to it.
    static std::string all_text_layout(const std::string& more = {});

    /// Resolves a layout (TOML) with a text (Markdown; empty: none).
    Leaflet resolve_layout(const std::string& layout, const std::string& content = {});
    /// "CODE: message" of all findings at warning level and above.
    [[nodiscard]] std::vector<std::string> findings() const;
    /// "CODE" of all findings at warning level and above.
    [[nodiscard]] std::vector<std::string> codes() const;
    /// "CODE LINE:COLUMN", of errors and warnings.
    [[nodiscard]] std::vector<std::string> places() const;

    /// The box of that name on a page. Fails the test where there is none.
    static const Box& box(const Leaflet& leaflet, const std::string& name, std::size_t page = 0);
    /// The texts of a box's paragraphs.
    static std::vector<std::string> texts(const Leaflet& leaflet, const Box& box);
    static const Story& story(const Leaflet& leaflet, const Box& box);
    static std::string text_of(const Paragraph& paragraph);

    MemoryFiles files;
    Project project;
    Edition edition;
    PrinterCard card;
    std::vector<Setting> settings;
    SourceMap sources;
    Diagnostics found;
    FontCatalog fonts;
    HyphenationCatalog hyphenation;
};

} // namespace skrejlapa
