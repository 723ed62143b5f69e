// Makes the PDF of one layout and text through the installed libraries.
#include "build/edition_pipeline.h"

#include <cstdio>

using namespace skrejlapa;

int main(int count, char** arguments)
{
    if (count != 4)
        return 2;
    const DiskFiles files;
    SourceMap sources;
    Diagnostics found;
    const Project project = make_bare_project(Path(arguments[1]).parent_path());
    const DataFolder data{arguments[3]};
    const FontCatalog fonts = FontCatalog::scan(files, {data.path / "fonts"}, found);
    const HyphenationCatalog hyphenation(files, {data.path / "hyphenation"});
    const Workshop workshop{
        .files = files, .project = project, .fonts = fonts, .hyphenation = hyphenation, .data = data};
    const Edition edition{.language = "en", .profile = "print", .layout = arguments[1], .content = arguments[2]};
    const std::optional<std::string> pdf = make_pdf(workshop, edition, sources, found);
    for (const Diagnostic& finding : found.all())
        std::fprintf(stderr, "%s: %s\n", finding.code.c_str(), finding.message.c_str());
    return pdf && pdf->starts_with("%PDF-") ? 0 : 1;
}
