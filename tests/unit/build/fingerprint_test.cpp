#include "build/preparation.h"
#include "written_project.h"

namespace skrejlapa
{
namespace
{

class Fingerprints : public WrittenProject
{
protected:
    Fingerprint fingerprint()
    {
        return with_workshop([&](const Workshop& workshop) {
            const RecordingFiles recording(files, states);
            const Workshop through{recording,     workshop.project,  workshop.fonts,   workshop.hyphenation,
                                   workshop.data, workshop.settings, workshop.printer, workshop.date_unix_s};
            SourceMap own_sources;
            Diagnostics own_found;
            const std::optional<Leaflet> leaflet = resolve_edition(through, edition, own_sources, own_found);
            for (const Diagnostic& finding : own_found.all())
                EXPECT_NE(finding.level, Level::error) << finding.code << " " << finding.message;
            static const FaceNames faces;
            FileStates fresh_states;
            static const std::map<Path, std::optional<ContentHash>> no_files;
            static const std::map<AskedFile, std::string> no_questions;
            return note_preparation(through, edition, recording, leaflet ? &*leaflet : nullptr, FontChoice::own,
                                    {faces, fresh_states, no_files, no_questions})
                .fingerprint;
        });
    }

    void write(const std::string& box_line, const std::string& style_line, const std::string& page_line = {})
    {
        files.written.add(edition.layout, "[page]\nsize = \"A6\"\nmargin = \"6mm\"\n" + page_line +
                                              "\n[colors]\nleaf = { cmyk = [75, 10, 95, 5] }\n"
                                              "[styles.body]\nfont-family = [\"Noto Sans\"]\n" +
                                              style_line +
                                              "\n[[pages]]\nfor-each = \"section\"\nroot = \"sheet\"\n"
                                              "[boxes.sheet]\nchildren = [\"title\", \"body\"]\n"
                                              "[boxes.title]\ncontent = \"title\"\n"
                                              "[boxes.body]\ncontent = \"body\"\n" +
                                              box_line + "\n");
    }

    FileStates states;
};

TEST_F(Fingerprints, AreEqualWhereAllIsEqual)
{
    const Fingerprint before = fingerprint();
    ASSERT_FALSE(before.empty());
    EXPECT_EQ(before, fingerprint());
}

TEST_F(Fingerprints, ChangeWithEveryKeyOfABox)
{
    write("", "");
    const Fingerprint before = fingerprint();
    for (const char* const line : {"align-self = \"center\"",
                                   "flex-grow = 1",
                                   "flex-shrink = 1",
                                   "flex-basis = \"20mm\"",
                                   "order = 2",
                                   "width = \"50mm\"",
                                   "height = \"40mm\"",
                                   "min-width = \"10mm\"",
                                   "min-height = \"10mm\"",
                                   "max-width = \"60mm\"",
                                   "max-height = \"60mm\"",
                                   "margin = \"1mm\"",
                                   "margin-left = \"auto\"",
                                   "padding = \"1mm\"",
                                   "padding-top = \"3%\"",
                                   "border-width = \"1pt\"",
                                   "border-color = \"leaf\"",
                                   "border-radius = \"2mm\"",
                                   "background = \"leaf\"",
                                   "background = \"leaf 40%\"",
                                   "position = \"absolute\"",
                                   "top = \"5mm\"",
                                   "overflow = \"hidden\"",
                                   "rotate = \"5deg\"",
                                   "opacity = 0.5",
                                   "direction = \"rtl\"",
                                   "column-count = 2",
                                   "column-width = \"20mm\"",
                                   "box-sizing = \"content-box\""}) {
        write(line, "");
        EXPECT_NE(before, fingerprint()) << line;
    }
}

TEST_F(Fingerprints, ChangeWithEveryKeyOfAContainer)
{
    const auto write_container = [&](const std::string& line) {
        write("[boxes.sheet2]", "");
        files.written.add(edition.layout,
                          "[page]\nsize = \"A6\"\nmargin = \"6mm\"\n[styles.body]\n"
                          "font-family = [\"Noto Sans\"]\n[[pages]]\nfor-each = \"section\"\n"
                          "root = \"sheet\"\n[boxes.sheet]\nchildren = [\"title\", \"body\"]\n" +
                              line + "\n[boxes.title]\ncontent = \"title\"\n[boxes.body]\ncontent = \"body\"\n");
    };
    write_container("");
    const Fingerprint before = fingerprint();
    for (const char* const line : {"flex-direction = \"row\"", "flex-wrap = \"wrap\"", "justify-content = \"center\"",
                                   "align-items = \"center\"", "align-content = \"center\"", "gap = \"2mm\"",
                                   "row-gap = \"2mm\"", "column-gap = \"2mm\""}) {
        write_container(line);
        EXPECT_NE(before, fingerprint()) << line;
    }
}

TEST_F(Fingerprints, ChangeWithEveryKeyOfAStyle)
{
    write("", "");
    const Fingerprint before = fingerprint();
    for (const char* const line : {"font-size = \"9pt\"",
                                   "font-weight = 700",
                                   "font-style = \"italic\"",
                                   "letter-spacing = \"0.1pt\"",
                                   "word-spacing = \"0.2pt\"",
                                   "line-height = 1.7",
                                   "color = \"leaf\"",
                                   "text-align = \"justify\"",
                                   "text-align-last = \"end\"",
                                   "text-indent = \"3mm\"",
                                   "text-transform = \"uppercase\"",
                                   "hyphens = \"auto\"",
                                   "margin-top = \"2mm\"",
                                   "margin-bottom = \"2mm\"",
                                   "break-inside = \"avoid\"",
                                   "break-after = \"avoid\"",
                                   "orphans = 3",
                                   "widows = 3",
                                   "direction = \"rtl\"",
                                   "font-features = [\"smcp\"]",
                                   "fit = { group = \"body\", min-font-size = \"7pt\" }"}) {
        write("", line);
        EXPECT_NE(before, fingerprint()) << line;
    }
}

TEST_F(Fingerprints, ChangeWithThePageAndTheFont)
{
    write("", "");
    const Fingerprint before = fingerprint();
    for (const char* const line : {"bleed = \"4mm\"", "safe = \"6mm\"", "baseline-grid = \"14pt\""}) {
        write("", "", line);
        EXPECT_NE(before, fingerprint()) << line;
    }
    files.written.add(edition.layout, std::string(*files.read(edition.layout))
                                          .replace(files.read(edition.layout)->find("Noto Sans"), 9, "Source Serif 4"));
    EXPECT_NE(before, fingerprint());
}

TEST_F(Fingerprints, ChangeWithTextDateTitleProfileAndName)
{
    write("", "");
    const Fingerprint before = fingerprint();
    edition.entry.edit([&](LeafletEntry& entry) { entry.date = TomlDate{2026, 3, 1}; });
    EXPECT_EQ(differing_parts(before, fingerprint()), std::vector<std::string>{"date"});
    edition.entry.edit([](LeafletEntry& entry) { entry.date.reset(); });
    source_date = 1700000000;
    EXPECT_EQ(differing_parts(before, fingerprint()), std::vector<std::string>{"date"});
    source_date.reset();
    edition.output = "/project/out/other";
    EXPECT_EQ(differing_parts(before, fingerprint()), std::vector<std::string>{"title and name"});
    edition.output.clear();
    edition.profile = "web";
    EXPECT_NE(before, fingerprint());
    edition.profile = "print";
    write_content("# Lauki\n\nMeži un citas upes.\n");
    EXPECT_THAT(differing_parts(before, fingerprint()), testing::Contains("text"));
    EXPECT_THAT(differing_parts(before, fingerprint()), testing::Not(testing::Contains("boxes")));
}

TEST_F(Fingerprints, ChangeWithTheStylesThatABoxMaps)
{
    write("", "[styles.small]\nfont-size = \"7pt\"");
    const Fingerprint before = fingerprint();
    write("styles = { p = \"small\" }", "[styles.small]\nfont-size = \"7pt\"");
    EXPECT_NE(before, fingerprint());
    const Fingerprint mapped = fingerprint();
    write("styles = { p = \"strong\" }", "[styles.strong]\nfont-weight = 700");
    EXPECT_NE(before, fingerprint());
    EXPECT_NE(mapped, fingerprint());
    write("styles = { h6 = \"small\" }", "[styles.small]\nfont-size = \"7pt\"");
    EXPECT_EQ(before, fingerprint()) << "no text has such a heading";
}

TEST_F(Fingerprints, ChangeWithTheBytesOfPicturesAlone)
{
    const std::string svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>";
    files.written.add("/project/skrejlapa.toml", "");
    files.written.add("/project/a.svg", svg);
    write("[boxes.picture]\nimage = \"a.svg\"\nalt = \"\"", "");
    files.written.add(edition.layout,
                      files.read(edition.layout)
                          ->replace(files.read(edition.layout)->find("\"body\"]"), 7, "\"body\", \"picture\"]"));
    const Fingerprint before = fingerprint();
    states.forget("/project/a.svg");
    EXPECT_EQ(before, fingerprint());
    files.written.add("/project/a.svg", svg + "\n");
    states.forget("/project/a.svg");
    EXPECT_EQ(differing_parts(before, fingerprint()), std::vector<std::string>{"pictures"});
}

TEST_F(Fingerprints, DoNotChangeWithCommentsOrderAndWhatIsNotUsed)
{
    write("", "");
    const Fingerprint before = fingerprint();
    const std::string layout = *files.read(edition.layout);
    files.written.add(edition.layout, "# A comment.\n\n" + layout + "\n# Another.\n");
    EXPECT_EQ(before, fingerprint());
    files.written.add(edition.layout, "[styles.unused]\nfont-size = \"30pt\"\n" + layout);
    EXPECT_EQ(before, fingerprint());
    const std::size_t title = layout.find("[boxes.title]");
    const std::size_t body = layout.find("[boxes.body]");
    files.written.add(edition.layout,
                      layout.substr(0, title) + layout.substr(body) + layout.substr(title, body - title));
    EXPECT_EQ(before, fingerprint());
    write_content("<!-- A note. -->\n# Lauki\n\nMeži un upes.\n");
    EXPECT_EQ(before, fingerprint());
}

} // namespace
} // namespace skrejlapa
