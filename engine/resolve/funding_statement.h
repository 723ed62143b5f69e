/// The words a grant asks for, in the edition's language as far as there are any.
#pragma once

#include "project/project.h"

namespace skrejlapa
{

struct StatementText {
    std::string language;
    Located text;
};

/// The statement of the edition's grant; two in a grant that wants both languages. `named_at` is the box's key.
/// Finds FUNDER-NO-STATEMENT, FUNDER-STATEMENT-FALLBACK. Approval is not in force yet.
std::vector<StatementText> choose_statement(const Project& project, const Edition& edition, Span named_at,
                                            Diagnostics& found);

} // namespace skrejlapa
