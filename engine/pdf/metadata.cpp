#include "pdf/metadata.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

PdfVersion newest_allowed(PdfStandard standard)
{
    switch (standard) {
    case PdfStandard::pdf_14:
    case PdfStandard::pdf_x1a_2003:
        return PdfVersion::v1_4;
    case PdfStandard::pdf_16:
    case PdfStandard::pdf_x4:
        return PdfVersion::v1_6;
    case PdfStandard::pdf_17:
    case PdfStandard::pdf_ua1:
    case PdfStandard::pdf_a2a:
        break;
    }
    return PdfVersion::v1_7;
}

} // namespace

PdfVersion version_for(const std::vector<PdfStandard>& standards)
{
    PdfVersion version = PdfVersion::v1_7;
    for (const PdfStandard standard : standards)
        version = std::min(version, newest_allowed(standard));
    return version;
}

} // namespace skrejlapa
