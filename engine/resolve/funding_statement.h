/// The words a grant asks for, in the edition's language as far as they are approved in it.
#pragma once

#include "base/pdf_standard.h"
#include "project/project.h"
#include "resolve/leaflet.h"

namespace skrejlapa
{

struct StatementText {
    std::string language;
    Located text;
    std::optional<Located> file; ///< artwork that shows the text
};

/// Where a statement is to stand.
struct StatementRequest {
    const Project& project;
    const Edition& edition;
    Medium medium = Medium::print;
    Span named_at; ///< the box's key
};

/// The statement of the edition's grant; two in a grant that wants both languages. In print, words that nobody approved
/// give way to the approved ones of the source language.
/// Finds FUNDER-NO-STATEMENT, FUNDER-STATEMENT-FALLBACK, FUNDER-STATEMENT-UNAPPROVED.
std::vector<StatementText> choose_statement(const StatementRequest& request, Diagnostics& found);

/// How often the leaflet's grant wants its statement; nothing where the leaflet names no grant, or the grant has none.
std::optional<StatementTerms> statement_terms(const Project& project, const Edition& edition);

} // namespace skrejlapa
