#include "base/pdf_standard.h"

#include <algorithm>
#include <array>

namespace skrejlapa
{

namespace
{

struct Named {
    PdfStandard standard;
    std::string_view name;
};

constexpr std::array named_standards{
    Named{PdfStandard::pdf_x4, "PDF/X-4"},   Named{PdfStandard::pdf_x1a_2003, "PDF/X-1a:2003"},
    Named{PdfStandard::pdf_ua1, "PDF/UA-1"}, Named{PdfStandard::pdf_a2a, "PDF/A-2a"},
    Named{PdfStandard::pdf_14, "PDF-1.4"},   Named{PdfStandard::pdf_16, "PDF-1.6"},
    Named{PdfStandard::pdf_17, "PDF-1.7"}};

} // namespace

std::optional<PdfVersion> version_of(PdfStandard standard)
{
    switch (standard) {
    case PdfStandard::pdf_14:
    case PdfStandard::pdf_x1a_2003:
        return PdfVersion::v1_4;
    case PdfStandard::pdf_16:
    case PdfStandard::pdf_x4:
        return PdfVersion::v1_6;
    case PdfStandard::pdf_17:
        return PdfVersion::v1_7;
    case PdfStandard::pdf_ua1:
    case PdfStandard::pdf_a2a:
        break;
    }
    return std::nullopt;
}

PdfVersion newest_version_for(const std::vector<PdfStandard>& standards)
{
    PdfVersion version = PdfVersion::v1_7;
    for (const PdfStandard standard : standards)
        version = std::min(version, version_of(standard).value_or(version));
    return version;
}

std::string_view name_of(PdfStandard standard)
{
    for (const Named& named : named_standards) {
        if (named.standard == standard)
            return named.name;
    }
    return {};
}

std::optional<PdfStandard> find_pdf_standard(std::string_view name)
{
    for (const Named& named : named_standards) {
        if (named.name == name)
            return named.standard;
    }
    return std::nullopt;
}

std::vector<std::string> pdf_standard_names()
{
    std::vector<std::string> names;
    for (const Named& named : named_standards)
        names.emplace_back(named.name);
    return names;
}

} // namespace skrejlapa
