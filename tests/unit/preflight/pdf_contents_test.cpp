// What tells two files apart, read from small files written by hand.
#include "preflight/pdf_reader.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

/// A file of one page; without a table of objects, which the reader makes up for.
std::string file_of(const std::string& content, const std::string& resources = "<< >>", const std::string& more = "")
{
    return "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] "
           "/Count 1 "
           ">>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /TrimBox [10 10 190 90] "
           "/Contents 4 "
           "0 R /Resources " +
           resources + " >>\nendobj\n4 0 obj\n<< /Length " + std::to_string(content.size()) + " >>\nstream\n" +
           content + "\nendstream\nendobj\n" + more +
           "trailer\n<< /Root 1 0 R /Info << /Title (Note) /ModDate (D:2026) >> >>\n";
}

PdfContents read(const std::string& file) { return (*pdf_reader().value()).read_contents(file).value(); }

ContentHash content_of(const std::string& file) { return read(file).pages.at(0).content; }

const std::string state = "7 0 obj\n<< /Type /ExtGState /OP true >>\nendobj\n";

TEST(PdfContents, AreTheSameHoweverOperatorsAreSpaced)
{
    EXPECT_EQ(content_of(file_of("0 0 10 10 re f")), content_of(file_of("0  0\n10 10 re\r\nf")));
    EXPECT_NE(content_of(file_of("0 0 10 10 re f")), content_of(file_of("0 0 10 11 re f")));
}

TEST(PdfContents, KeepTheSpacesOfStrings)
{
    EXPECT_NE(content_of(file_of("(a b) Tj")), content_of(file_of("(a  b) Tj")));
    EXPECT_NE(content_of(file_of("(a\\)  b) Tj")), content_of(file_of("(a\\) b) Tj")));
}

TEST(PdfContents, AreTheSameWhateverTheNumbersOfObjects)
{
    std::string renumbered = state;
    renumbered.front() = '9';
    const std::string here = file_of("/G gs", "<< /ExtGState << /G 7 0 R >> >>", state);
    EXPECT_EQ(content_of(here), content_of(file_of("/G gs", "<< /ExtGState << /G 9 0 R >> >>", renumbered)));
    EXPECT_NE(content_of(here), content_of(file_of("/G gs", "<< /ExtGState << /G << /OP false >> >> >>")));
}

TEST(PdfContents, EndWhereObjectsHoldThemselves)
{
    const std::string loop = "7 0 obj\n<< /Next 7 0 R >>\nendobj\n";
    EXPECT_EQ(content_of(file_of("f", "<< /A 7 0 R >>", loop)), content_of(file_of("f", "<< /A 7 0 R >>", loop)));
}

TEST(PdfContents, SayThePagesSizesAndTheFilesLabel)
{
    const PdfContents contents = read(file_of("f"));
    EXPECT_EQ(contents.pages.at(0).trim.left, 10);
    EXPECT_EQ(contents.pages.at(0).bleed.right, 190);
    EXPECT_EQ(contents.pages.at(0).media.right, 200);
    EXPECT_EQ(contents.title, "Note");
    EXPECT_EQ(contents.date, "D:2026");
}

TEST(PdfContents, AreNotReadFromWhatIsNoPdf) { EXPECT_FALSE((*pdf_reader().value()).read_contents("text")); }

} // namespace

} // namespace skrejlapa
