#include "preflight/standard_rows.h"

#include "preflight/standard_tables.h"

namespace skrejlapa
{

namespace
{

std::span<const Row> table_of(PdfStandard standard)
{
    switch (standard) {
    case PdfStandard::pdf_x4:
        return rows::pdf_x4();
    case PdfStandard::pdf_x1a_2003:
        return rows::pdf_x1a();
    case PdfStandard::pdf_14:
        return rows::pdf_14();
    case PdfStandard::pdf_16:
        return rows::pdf_16();
    case PdfStandard::pdf_17:
        return rows::pdf_17();
    case PdfStandard::pdf_ua1:
        return rows::pdf_ua1();
    case PdfStandard::pdf_a2a:
        return rows::pdf_a2a();
    }
    return {};
}

} // namespace

std::vector<StandardFault> faults_against(PdfStandard standard, const PdfFacts& facts)
{
    std::vector<StandardFault> faults;
    for (const Row& row : table_of(standard)) {
        if (Fault fault = row.fault(facts))
            faults.push_back({row.name, *std::move(fault)});
    }
    return faults;
}

std::vector<std::string> rows_of(PdfStandard standard)
{
    std::vector<std::string> names;
    for (const Row& row : table_of(standard))
        names.emplace_back(row.name);
    return names;
}

std::vector<PdfStandard> claimed_standards(const PdfFacts& facts)
{
    std::vector<PdfStandard> claimed;
    if (!rows::x4_claim(facts) || rows::info_value(facts, "GTS_PDFXVersion") == "PDF/X-4")
        claimed.push_back(PdfStandard::pdf_x4);
    if (!rows::x1a_claim(facts))
        claimed.push_back(PdfStandard::pdf_x1a_2003);
    if (!rows::ua_claim(facts))
        claimed.push_back(PdfStandard::pdf_ua1);
    if (!rows::a2_claim(facts))
        claimed.push_back(PdfStandard::pdf_a2a);
    return claimed;
}

} // namespace skrejlapa
