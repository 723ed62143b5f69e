#include "proof/proof_pdf.h"

#include "build/edition_pipeline.h"
#include "proof/proof_sheets.h"
#include "proof/proof_words.h"

namespace skrejlapa
{

namespace
{

/// Files that are nowhere on the disk, and behind them the disk.
class WrittenFiles final : public Files
{
public:
    void add(const Path& path, std::string bytes) { written_[path] = make_blob(std::move(bytes)); }

    [[nodiscard]] Result<std::string> read(const Path& path) const override
    {
        const auto written = written_.find(path.lexically_normal());
        return written == written_.end() ? disk_.read(path) : std::string(written->second->bytes());
    }
    [[nodiscard]] Result<BlobPtr> map(const Path& path) const override
    {
        const auto written = written_.find(path.lexically_normal());
        return written == written_.end() ? disk_.map(path) : written->second;
    }
    [[nodiscard]] bool is_file(const Path& path) const override
    {
        return written_.contains(path.lexically_normal()) || disk_.is_file(path);
    }
    [[nodiscard]] bool is_folder(const Path& path) const override { return disk_.is_folder(path); }
    [[nodiscard]] std::vector<Path> files_below(const Path& folder) const override { return disk_.files_below(folder); }

private:
    DiskFiles disk_;
    std::map<Path, BlobPtr> written_;
};

/// A folder for what is written for the proof: there is nothing of this name on any disk.
const Path proof_folder = "/skrejlapa-proof";

} // namespace

std::optional<std::string> proof_as_pdf(const Proof& proof, ProofLanguage language, const ProofPress& press,
                                        Diagnostics& found)
{
    WrittenFiles files;
    ProofSheets sheets = lay_out_proof(proof, language);
    files.add(proof_folder / "proof.toml", std::move(sheets.layout));
    files.add(proof_folder / "proof.md", std::move(sheets.content));
    for (auto& [name, bytes] : sheets.pictures)
        files.add(proof_folder / name, std::move(bytes));
    const Project project = make_bare_project(proof_folder);
    Edition edition;
    edition.language = proof_words(language).tag;
    edition.profile = "web";
    edition.layout = proof_folder / "proof.toml";
    edition.content = proof_folder / "proof.md";
    const Workshop workshop{.files = files,
                            .project = project,
                            .fonts = press.fonts,
                            .hyphenation = press.hyphenation,
                            .data = {press.data}};
    SourceMap sources;
    return make_pdf(workshop, edition, sources, found);
}

} // namespace skrejlapa
