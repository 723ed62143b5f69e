/// A project whose files are given as texts, with the fonts, cards and profiles that the engine ships.
#pragma once

#include "build/edition_pipeline.h"
#include "findings.h"
#include "memory_files.h"
#include "test_fonts.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

/// The files of a test over those of the disk.
class FilesOverDisk final : public Files
{
public:
    MemoryFiles written;

    [[nodiscard]] Result<std::string> read(const Path& path) const override { return chosen(path).read(path); }
    [[nodiscard]] Result<BlobPtr> map(const Path& path) const override { return chosen(path).map(path); }
    [[nodiscard]] bool is_file(const Path& path) const override { return chosen(path).is_file(path); }
    [[nodiscard]] bool is_folder(const Path& path) const override
    {
        return written.is_folder(path) || disk_.is_folder(path);
    }
    [[nodiscard]] std::vector<Path> files_below(const Path& folder) const override
    {
        std::vector<Path> files = written.files_below(folder);
        return files.empty() ? disk_.files_below(folder) : files;
    }

private:
    DiskFiles disk_;
    [[nodiscard]] const Files& chosen(const Path& path) const
    {
        return written.is_file(path) ? static_cast<const Files&>(written) : disk_;
    }
};

class WrittenProject : public testing::Test
{
protected:
    FilesOverDisk files;
    SourceMap sources;
    Diagnostics found;
    Project project = make_bare_project("/project");
    Edition edition;
    std::optional<std::string> printer;
    std::optional<std::int64_t> source_date;
    Quality quality = Quality::final;
    std::shared_ptr<const SharedWork> shared =
        std::make_shared<const SharedWork>(); ///< of all editions that the test makes
    Packing packing = Packing::small;

    WrittenProject()
    {
        edition.language = "lv";
        edition.profile = "print";
        edition.layout = "/project/layout.toml";
        edition.content = "/project/lv.md";
        write_layout(R"([boxes.sheet]
children = ["title", "body"]
[boxes.title]
content = "title"
[boxes.body]
content = "body"
)");
        write_content("# Lauki\n\nMeži un upes.\n");
    }

    /// The boxes of a layout with one page for every section.
    void write_layout(const std::string& boxes, const std::string& page = "size = \"A6\"\n")
    {
        files.written.add(edition.layout, "[page]\nmargin = \"6mm\"\n" + page +
                                              "[styles.body]\nfont-family = [\"Noto Sans\"]\n"
                                              "[[pages]]\nfor-each = \"section\"\nroot = \"sheet\"\n" +
                                              boxes);
    }
    void write_content(const std::string& text) { files.written.add(edition.content, text); }

    template <class Use> auto with_workshop(Use use)
    {
        static const DiskFiles disk;
        static Diagnostics found_fonts;
        static const FontCatalog fonts = FontCatalog::scan(disk, {shipped_fonts_folder()}, found_fonts);
        static const HyphenationCatalog hyphenation(disk, {Path(SKREJLAPA_SOURCE_DIR) / "hyphenation"});
        Workshop workshop{files, project, fonts,       hyphenation, {SKREJLAPA_SOURCE_DIR},
                          {},    printer, source_date, quality};
        workshop.shared = shared;
        workshop.packing = packing;
        return use(workshop);
    }

    std::optional<std::string> pdf()
    {
        return with_workshop([&](const Workshop& workshop) { return make_pdf(workshop, edition, sources, found); });
    }
    std::unique_ptr<const LaidOutEdition> laid_out()
    {
        return with_workshop(
            [&](const Workshop& workshop) { return lay_out_edition(workshop, edition, sources, found); });
    }
    /// The codes of the findings, in their order.
    std::vector<std::string> codes() const
    {
        std::vector<std::string> codes;
        for (const Diagnostic& finding : found.all())
            codes.push_back(finding.code);
        return codes;
    }
};

} // namespace skrejlapa
