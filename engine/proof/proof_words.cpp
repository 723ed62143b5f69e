#include "proof/proof_words.h"

#include <array>

namespace skrejlapa
{

namespace
{

constexpr ProofWords english{
    .tag = "en",
    .title = "Proof of changes",
    .before = "Before",
    .after = "After",
    .overlay = "One over the other",
    .overlay_help = "From before (left) to after (right)",
    .summary = "Overview",
    .edition = "Edition",
    .kind = "What changed",
    .pages = "Pages",
    .page = "Page",
    .what_changed = "Change",
    .place_before = "Before, mm",
    .place_after = "After, mm",
    .strip = "The funders' strip at 100 %",
    .strip_unchanged = "The strip has not changed.",
    .scale_help = "True to size where the ruler measures 10 mm from figure to figure: print without scaling.",
    .approved = "Approved",
    .name = "Name",
    .signature = "Signature",
    .date = "Date",
    .unchanged = "Unchanged editions: {}",
    .metadata = "Only the file's data changed, no page: {}",
    .added = "New editions: {}",
    .removed = "Editions that are no more: {}",
    .by_content = "Compared by content and pixels, as there is no record of both.",
    .left_out = "Editions that changed too and are not pictured: {}",
    .nothing = "No page of any edition has changed.",
    .new_page = "This page is new.",
    .page_gone = "This page is no more.",
};

constexpr ProofWords latvian{
    .tag = "lv",
    .title = "Izmaiņu pārskats",
    .before = "Iepriekš",
    .after = "Tagad",
    .overlay = "Viens virs otra",
    .overlay_help = "No iepriekšējā (pa kreisi) uz tagadējo (pa labi)",
    .summary = "Kopsavilkums",
    .edition = "Izdevums",
    .kind = "Kas mainīts",
    .pages = "Lappuses",
    .page = "Lappuse",
    .what_changed = "Izmaiņa",
    .place_before = "Iepriekš, mm",
    .place_after = "Tagad, mm",
    .strip = "Finansētāju logotipi 100 % lielumā",
    .strip_unchanged = "Logotipu josla nav mainīta.",
    .scale_help = "Lielums ir īsts, ja lineālam no skaitļa līdz skaitlim ir 10 mm: drukājiet bez mērogošanas.",
    .approved = "Saskaņots",
    .name = "Vārds, uzvārds",
    .signature = "Paraksts",
    .date = "Datums",
    .unchanged = "Nemainīti izdevumi: {}",
    .metadata = "Mainīti tikai faila dati, neviena lappuse: {}",
    .added = "Jauni izdevumi: {}",
    .removed = "Izdevumi, kuru vairs nav: {}",
    .by_content = "Salīdzināts pēc satura un pikseļiem, jo nav abu uzskaites.",
    .left_out = "Mainīti arī šie izdevumi, bet bez attēliem: {}",
    .nothing = "Neviena izdevuma neviena lappuse nav mainīta.",
    .new_page = "Šī lappuse ir jauna.",
    .page_gone = "Šīs lappuses vairs nav.",
};

// By ChangeKind.
constexpr std::array<std::string_view, 9> english_kinds{"no change",
                                                        "only the file's data",
                                                        "only the printing house's marks",
                                                        "only logos",
                                                        "only the funding statement",
                                                        "logos and the funding statement",
                                                        "text or pictures, all in place",
                                                        "text or boxes stand elsewhere",
                                                        "size or number of pages"};
constexpr std::array<std::string_view, 9> latvian_kinds{"bez izmaiņām",
                                                        "tikai faila dati",
                                                        "tikai tipogrāfijas zīmes",
                                                        "tikai logotipi",
                                                        "tikai norāde par finansējumu",
                                                        "logotipi un norāde par finansējumu",
                                                        "teksts vai attēli, viss savā vietā",
                                                        "teksts vai elementi pārvietoti",
                                                        "lappušu izmērs vai skaits"};

// By ShownKind.
constexpr std::array<std::string_view, 7> english_boxes{
    "area", "text", "funding statement", "picture", "QR code", "funders' logos", "rule"};
constexpr std::array<std::string_view, 7> latvian_boxes{
    "laukums", "teksts", "norāde par finansējumu", "attēls", "QR kods", "finansētāju logotipi", "līnija"};

} // namespace

const ProofWords& proof_words(ProofLanguage language) { return language == ProofLanguage::latvian ? latvian : english; }

std::string_view describe(ChangeKind kind, ProofLanguage language)
{
    const auto& kinds = language == ProofLanguage::latvian ? latvian_kinds : english_kinds;
    return kinds[static_cast<std::size_t>(kind)];
}

std::string_view describe(ShownKind kind, ProofLanguage language)
{
    const auto& boxes = language == ProofLanguage::latvian ? latvian_boxes : english_boxes;
    return boxes[static_cast<std::size_t>(kind)];
}

} // namespace skrejlapa
