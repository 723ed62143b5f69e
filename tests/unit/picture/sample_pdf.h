/// One-page PDF files made in a test.
#pragma once

#include <fmt/format.h>
#include <string>
#include <vector>

namespace skrejlapa
{

/// What a test varies of a one-page file.
struct PageRecipe {
    std::string content;
    std::string resources;
    std::string page = "/MediaBox [0 0 100 50]";
    std::vector<std::string> objects; ///< numbered from 5; a stream is written by `stream`
    std::string catalog;
};

inline std::string stream(const std::string& dictionary, const std::string& data)
{
    return fmt::format("<< {} /Length {} >>\nstream\n{}\nendstream", dictionary, data.size(), data);
}

inline std::string make_pdf(const PageRecipe& recipe)
{
    std::vector<std::string> objects{
        "<< /Type /Catalog /Pages 2 0 R " + recipe.catalog + " >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        fmt::format("<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << {} >> {} >>", recipe.resources,
                    recipe.page),
        stream("", recipe.content)};
    objects.insert(objects.end(), recipe.objects.begin(), recipe.objects.end());
    std::string pdf = "%PDF-1.6\n";
    std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
    for (std::size_t at = 0; at < objects.size(); ++at) {
        table += fmt::format("{:010} 00000 n \n", pdf.size());
        pdf += fmt::format("{} 0 obj\n{}\nendobj\n", at + 1, objects[at]);
    }
    return pdf + table +
           fmt::format("trailer << /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n", objects.size() + 1, pdf.size());
}

} // namespace skrejlapa
