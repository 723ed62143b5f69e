/// A proof of changes: the report with pictures of the pages that changed, before it becomes HTML or PDF.
#pragma once

#include "base/diagnostic.h"
#include "proof/change_report.h"

#include <optional>
#include <string>
#include <vector>

namespace skrejlapa
{

/// A picture of a page, or of a part of it.
struct ProofPicture {
    std::string png;
    Rect area; ///< what it shows, from the trim's top left
};

struct ProofPage {
    const PageChange* change = nullptr;
    std::optional<ProofPicture> before; ///< nothing where the page was not there
    std::optional<ProofPicture> after;
    std::optional<ProofPicture> overlay; ///< both at half strength; where both are there and of one size
    /// Pieces from left to right, each as wide as a sheet of A4 at most; finer, with a little air around them.
    std::vector<ProofPicture> strip_before;
    std::vector<ProofPicture> strip_after;

    [[nodiscard]] bool strip_changed() const;
};

struct ProofEdition {
    const EditionChange* change = nullptr;
    std::vector<ProofPage> pages;
    std::vector<std::string> funders; ///< who may sign: the names of those whose logos are on the pages
};

struct Proof {
    const ChangeReport* report = nullptr; ///< outlives the proof
    std::vector<ProofEdition> editions;   ///< those with pages that changed
    std::vector<std::string> left_out;    ///< editions that changed too, for which there was no room
};

/// Draws the pages that changed, of so many editions that the proof can still be opened. Finds PROGRAM-*, PDF-*.
Proof draw_proof(const ChangeReport& report, Diagnostics& found);

} // namespace skrejlapa
