#include "preflight/judge_pdf.h"

namespace skrejlapa
{

void judge_pdf(const JudgedPdf& /*pdf*/, const CardTerms& /*terms*/, Diagnostics& /*found*/) {}

void check_written_pdf(std::string_view /*bytes*/, const CardTerms& /*terms*/, Diagnostics& /*found*/) {}

} // namespace skrejlapa
