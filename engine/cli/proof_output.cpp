#include "cli/proof_output.h"

#include "cli/data_folder.h"
#include "proof/proof_html.h"
#include "proof/proof_pdf.h"

namespace skrejlapa
{

namespace
{

void write(const Path& file, std::string_view bytes, Diagnostics& found)
{
    const Result<std::monostate> written = write_atomically(file, bytes);
    if (!written)
        found.add(written.error());
}

/// With the fonts that the engine ships, whatever the project has.
std::optional<std::string> typeset(const Proof& proof, ProofLanguage language, Diagnostics& found)
{
    const DiskFiles files;
    const Result<DataFolder> data = find_data_folder(files);
    if (!data) {
        found.add(data.error());
        return std::nullopt;
    }
    const FontCatalog fonts = FontCatalog::scan(files, {data->path / "fonts"}, found);
    const HyphenationCatalog hyphenation(files, {data->path / "hyphenation"});
    Diagnostics of_stages;
    std::optional<std::string> pdf =
        proof_as_pdf(proof, language, {.data = data->path, .fonts = fonts, .hyphenation = hyphenation}, of_stages);
    for (const Diagnostic& finding : of_stages.all()) {
        if (finding.level == Level::error)
            found.error("INTERNAL", {}, "the proof cannot be set: " + finding.code + ": " + finding.message);
    }
    return pdf;
}

} // namespace

void write_proofs(const ChangeReport& changes, const ProofFiles& files, ProofLanguage language, Report& report)
{
    Diagnostics found;
    const Proof proof = draw_proof(changes, found);
    if (!found.has_errors() && !files.html.empty())
        write(files.html, proof_as_html(proof, language), found);
    if (!found.has_errors() && !files.pdf.empty()) {
        if (const std::optional<std::string> pdf = typeset(proof, language, found))
            write(files.pdf, *pdf, found);
    }
    report.add(found, SourceMap{});
}

} // namespace skrejlapa
