#include "resolve/funding_statement.h"

#include "resolve/funder_choice.h"
#include "resolve/language_direction.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

std::optional<StatementText> statement_in(const Grant& grant, std::string_view language)
{
    for (const std::string& tag : language_chain(language)) {
        const auto statement = grant.statements.find(tag);
        if (statement != grant.statements.end())
            return StatementText{tag, statement->second.text};
    }
    return std::nullopt;
}

} // namespace

std::vector<StatementText> choose_statement(const Project& project, const Edition& edition, Span named_at,
                                            Diagnostics& found)
{
    const Grant* const grant = grant_of(project, edition);
    const std::string& source = project.source_language;
    std::vector<StatementText> chosen;
    const auto take = [&](std::optional<StatementText> text) {
        if (text && (chosen.empty() || chosen.back().language != text->language))
            chosen.push_back(std::move(*text));
    };
    if (grant != nullptr) {
        const std::optional<StatementText> own = statement_in(*grant, edition.language);
        const std::optional<StatementText> original = statement_in(*grant, source);
        if (grant->statement_language != "source" && own)
            take(own);
        if (grant->statement_language != "edition" || !own)
            take(original);
        if (grant->statement_language != "source" && !own && original)
            found.warning(
                "FUNDER-STATEMENT-FALLBACK", named_at,
                fmt::format("the grant \"{}\" has no statement in \"{}\"; the one in \"{}\" is printed", grant->id,
                            edition.language, original->language),
                {fmt::format("ask the funder for its wording: [grant.{}.statement.{}]", grant->id, edition.language)});
    }
    if (chosen.empty() && project.funders.are_known)
        found.error("FUNDER-NO-STATEMENT", named_at,
                    grant == nullptr
                        ? std::string("the leaflet has no grant whose statement could stand here")
                        : fmt::format("the grant \"{}\" has no statement in \"{}\"", grant->id, edition.language),
                    {"name a grant in the leaflet, and give it the text: [grant.ID.statement.LANG]"});
    return chosen;
}

} // namespace skrejlapa
