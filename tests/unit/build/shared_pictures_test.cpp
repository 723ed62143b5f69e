// What the editions of one leaflet do together, counted by the cache that they share.
#include "pdf_file.h"
#include "picture/raster/encode_png.h"
#include "written_project.h"

namespace skrejlapa
{

namespace
{

class EightLanguages : public WrittenProject
{
protected:
    std::vector<std::string> languages{"lv", "en", "de", "et", "lt", "fi", "sv", "da"};

    EightLanguages()
    {
        std::string rgb;
        for (int pixel = 0; pixel < 600 * 600; ++pixel)
            rgb += {'\xE0', static_cast<char>(pixel % 600 % 200), '\x10'};
        files.written.add("/project/photo.png", encode_png(600, 600, rgb).value());
        files.written.add("/project/mark.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'>"
                                               "<circle cx='20' cy='20' r='9' fill='#205090'/></svg>");
        write_layout("[boxes.sheet]\nchildren = [\"photo\", \"mark\", \"title\", \"body\"]\n"
                     "[boxes.photo]\nimage = \"photo.png\"\nalt = \"\"\nwidth = \"20mm\"\nheight = \"20mm\"\n"
                     "[boxes.mark]\nimage = \"mark.svg\"\nalt = \"\"\n"
                     "[boxes.title]\ncontent = \"title\"\n[boxes.body]\ncontent = \"body\"\n");
    }

    std::vector<std::string> pdfs()
    {
        std::vector<std::string> made;
        for (const std::string& language : languages) {
            edition.language = language;
            edition.content = "/project/" + language + ".md";
            write_content("# Title in " + language + "\n\nText.\n");
            made.push_back(pdf().value_or(""));
        }
        return made;
    }

    /// How often it was asked for and done.
    std::pair<int, int> count(PictureWork work) const
    {
        const PictureWorkCount counted = shared->pictures.count(work);
        return {counted.asked, counted.done};
    }
};

TEST_F(EightLanguages, DoThePicturesOnce)
{
    pdfs();
    EXPECT_THAT(codes(), testing::Each("COLOR-NOT-IN-PALETTE"));
    EXPECT_EQ(count(PictureWork::decode), std::pair(1, 1));
    EXPECT_EQ(count(PictureWork::import), std::pair(16, 2));
    EXPECT_EQ(count(PictureWork::scale), std::pair(1, 1));
    EXPECT_EQ(count(PictureWork::place), std::pair(8, 1));
    EXPECT_EQ(count(PictureWork::pack), std::pair(8, 1));
}

TEST_F(EightLanguages, AreEachWrittenAsByItself)
{
    const std::vector<std::string> together = pdfs();
    const std::string alone = with_workshop([&](Workshop workshop) {
        edition.language = "fi";
        edition.content = "/project/fi.md";
        workshop.shared = std::make_shared<const SharedWork>();
        return make_pdf(workshop, edition, sources, found).value_or("");
    });
    EXPECT_EQ(together[5], alone);
}

TEST_F(EightLanguages, AreEachToldWhatIsFoundAboutAPicture)
{
    pdfs();
    EXPECT_EQ(codes().size(), languages.size());
}

TEST_F(EightLanguages, PackNothingWhereTheFileIsNotKept)
{
    packing = Packing::quick;
    const std::string made = pdfs().front();
    EXPECT_EQ(count(PictureWork::pack), std::pair(0, 0));
    packing = Packing::small;
    const std::string kept = pdfs().front();
    EXPECT_LT(kept.size(), made.size());
    EXPECT_EQ(PdfFile(made).output_of("pdftoppm -r 50 -singlefile {}"),
              PdfFile(kept).output_of("pdftoppm -r 50 -singlefile {}"));
}

} // namespace

} // namespace skrejlapa
