/// PDF files made by hand, and what is found in them.
#pragma once

#include "findings.h"
#include "preflight/judge_pdf.h"
#include "preflight/pdf_reader.h"
#include "sample_pdf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

/// One page of 100 by 200 mm with a bleed of 3 mm, in a plain PDF.
class JudgedFile : public testing::Test
{
protected:
    PageRecipe recipe{.page = "/MediaBox [0 0 300.472 583.937] /BleedBox [0 0 300.472 583.937] "
                              "/TrimBox [8.504 8.504 291.968 575.433]"};
    CardTerms terms{{.standards = {PdfStandard::pdf_16}}, mm(3), mm(5)};

    [[nodiscard]] PdfFacts facts() const
    {
        const Result<const PdfReader*> reader = pdf_reader();
        EXPECT_TRUE(reader) << reader.error().message;
        const std::string bytes = make_pdf(recipe);
        Result<PdfFacts> read = (*reader)->read(bytes);
        EXPECT_TRUE(read) << read.error().message;
        return read.value_or(PdfFacts{});
    }
    [[nodiscard]] Diagnostics judged(const PaintList* origin = nullptr) const
    {
        Diagnostics found;
        const std::string bytes = make_pdf(recipe);
        judge_pdf({"file.pdf", bytes, origin}, terms, found);
        return found;
    }
    [[nodiscard]] std::vector<std::string> findings() const { return summarize(judged(), SourceMap{}); }
    [[nodiscard]] int count(const std::string& code) const
    {
        const Diagnostics found = judged();
        return static_cast<int>(std::count_if(found.all().begin(), found.all().end(),
                                              [&](const Diagnostic& each) { return each.code == code; }));
    }
    /// The only mark that the content makes.
    [[nodiscard]] PdfMark only_mark() const
    {
        const PdfFacts read = facts();
        EXPECT_EQ(read.pages.at(0).marks.size(), 1U);
        return read.pages[0].marks.empty() ? PdfMark{} : read.pages[0].marks[0];
    }
};

} // namespace skrejlapa
