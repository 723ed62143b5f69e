/// A written PDF, read back by programs that know nothing of this engine: qpdf and Poppler's.
#pragma once

#include "pdf/write_pdf.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <string>

#include <unistd.h>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

class PdfFile
{
public:
    explicit PdfFile(const std::string& bytes)
        : path_(testing::TempDir() + fmt::format("skrejlapa-{}-{}.pdf", getpid(), next_number()))
    {
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    PdfFile(const PaintList& list, const Pictures& pictures = {}, const OutputTerms& terms = {})
        : PdfFile(written(list, pictures, terms))
    {
    }
    ~PdfFile() { std::remove(path_.c_str()); }
    PdfFile(const PdfFile&) = delete;
    PdfFile& operator=(const PdfFile&) = delete;

    /// What a command prints on both outputs; {} stands for the file's path.
    [[nodiscard]] std::string output_of(const std::string& command) const
    {
        const std::string whole = fmt::format(fmt::runtime(command), path_) + " 2>&1";
        std::string output;
        FILE* pipe = popen(whole.c_str(), "r");
        std::array<char, 4096> piece{};
        while (const std::size_t count = std::fread(piece.data(), 1, piece.size(), pipe))
            output.append(piece.data(), count);
        pclose(pipe);
        return output;
    }
    /// The text as pdftotext extracts it.
    [[nodiscard]] std::string text() const { return output_of("pdftotext -nopgbrk {} -"); }
    /// The whole file with its streams unpacked.
    [[nodiscard]] std::string unpacked() const { return output_of("qpdf --stream-data=uncompress {} -"); }

    static std::string written(const PaintList& list, const Pictures& pictures = {}, const OutputTerms& terms = {})
    {
        const Result<std::string> bytes =
            write_pdf(list, pictures,
                      {.title = "Pārbaude", .language = "lv", .date_unix_s = 951786245, .creator = "test"}, terms);
        EXPECT_TRUE(bytes) << bytes.error().message;
        return bytes.value_or("");
    }

private:
    std::string path_;
    static int next_number()
    {
        static int number = 0;
        return ++number;
    }
};

} // namespace skrejlapa
