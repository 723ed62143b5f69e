/// What a proof says, in each of its languages.
#pragma once

#include "build/layout_snapshot.h"
#include "proof/change_kind.h"
#include "proof/proof_language.h"

#include <string>
#include <string_view>

namespace skrejlapa
{

struct ProofWords {
    std::string_view tag;   ///< BCP 47
    std::string_view title; ///< of the whole proof
    std::string_view before;
    std::string_view after;
    std::string_view overlay;
    std::string_view overlay_help; ///< what the slider does
    std::string_view summary;
    std::string_view edition;
    std::string_view kind;
    std::string_view pages;
    std::string_view page;
    std::string_view what_changed;
    std::string_view place_before; ///< heads a column: millimetres from the trim
    std::string_view place_after;
    std::string_view strip;
    std::string_view strip_unchanged;
    std::string_view scale_help; ///< print at 100 %
    std::string_view approved;
    std::string_view name;
    std::string_view signature;
    std::string_view date;
    std::string_view unchanged; ///< "{} editions did not change"
    std::string_view metadata;  ///< "{} editions: only the file's data changed"
    std::string_view added;
    std::string_view removed;
    std::string_view by_content; ///< there is no record of both
    std::string_view left_out;   ///< "{} more editions are not shown"
    std::string_view nothing;    ///< nothing changed
    std::string_view new_page;
    std::string_view page_gone;
};

const ProofWords& proof_words(ProofLanguage language);

/// "only logos"
std::string_view describe(ChangeKind kind, ProofLanguage language);

/// What a box shows: "funders' strip".
std::string_view describe(ShownKind kind, ProofLanguage language);

} // namespace skrejlapa
