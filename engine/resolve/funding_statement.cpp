#include "resolve/funding_statement.h"

#include "project/output_name.h"
#include "resolve/funder_choice.h"
#include "resolve/language_direction.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// A statement in a language, which is a grant's own key.
struct Worded {
    std::string language;
    const Statement* statement = nullptr;
};

Worded statement_in(const Grant& grant, std::string_view language)
{
    for (const std::string& tag : language_chain(language)) {
        const auto statement = grant.statements.find(tag);
        if (statement != grant.statements.end())
            return {tag, &statement->second};
    }
    return {};
}

/// By the edition's date: words approved later were not when it was made.
bool is_approved(const Statement& statement, const std::optional<TomlDate>& day)
{
    return statement.approved && !(day && statement.date && *day < *statement.date);
}

class StatementChoice
{
public:
    StatementChoice(const Grant& grant, const StatementRequest& request, Diagnostics& found)
        : grant_(grant), request_(request), found_(found), own_(statement_in(grant, request.edition.language)),
          source_(statement_in(grant, request.project.source_language))
    {
    }

    std::vector<StatementText> choose()
    {
        if (grant_.statement_language == "source") {
            take(source_);
        } else {
            const bool falls_back = own_can_not_stand();
            if (!falls_back)
                take(own_);
            if (falls_back || grant_.statement_language == "both")
                take(source_);
            if (falls_back && source_.statement != nullptr)
                report_fallback();
        }
        return std::move(chosen_);
    }

private:
    const Grant& grant_;
    const StatementRequest& request_;
    Diagnostics& found_;
    Worded own_;
    Worded source_;
    std::vector<StatementText> chosen_;

    [[nodiscard]] bool is_good(const Worded& words) const
    {
        return words.statement != nullptr && is_approved(*words.statement, request_.edition.entry->date);
    }

    /// There are no such words, or others are approved and these are not.
    [[nodiscard]] bool own_can_not_stand() const
    {
        if (own_.statement == nullptr)
            return true;
        const bool source_is_better = own_.statement != source_.statement && !is_good(own_) && is_good(source_);
        return request_.medium == Medium::print && source_is_better;
    }

    void take(const Worded& words)
    {
        if (words.statement == nullptr || (!chosen_.empty() && chosen_.back().language == words.language))
            return;
        chosen_.push_back({words.language, words.statement->text, words.statement->file});
        if (request_.medium == Medium::print && !is_good(words))
            report_unapproved(words);
    }

    void report_fallback()
    {
        Diagnostic& finding = found_.warning(
            "FUNDER-STATEMENT-FALLBACK", request_.named_at,
            fmt::format("the grant \"{}\" has no {}statement in \"{}\"; the one in \"{}\" is printed", grant_.id,
                        own_.statement == nullptr ? "" : "approved ", request_.edition.language, source_.language),
            {fmt::format("ask the funder {}: [grant.{}.statement.{}]",
                         own_.statement == nullptr ? "for its wording"
                                                   : "to approve the wording, and write approved = true",
                         grant_.id, own_.statement == nullptr ? request_.edition.language : own_.language)});
        finding.values = {{"grant", grant_.id}, {"printed", source_.language}};
    }

    void report_unapproved(const Worded& words)
    {
        const Statement& statement = *words.statement;
        const std::string reason = statement.approved ? fmt::format("was approved on {}, after the edition's date, {}",
                                                                    format_date(statement.date.value()),
                                                                    format_date(request_.edition.entry->date.value()))
                                                      : std::string("is not approved");
        found_.warning("FUNDER-STATEMENT-UNAPPROVED", statement.span,
                       fmt::format("the statement in \"{}\" of the grant \"{}\" {}, and goes into print",
                                   words.language, grant_.id, reason),
                       {"show the funder a draft, then write approved = true, by = \"…\", date = …"});
    }
};

} // namespace

std::vector<StatementText> choose_statement(const StatementRequest& request, Diagnostics& found)
{
    const Grant* const grant = grant_of(request.project, request.edition);
    std::vector<StatementText> chosen;
    if (grant != nullptr)
        chosen = StatementChoice(*grant, request, found).choose();
    if (chosen.empty() && request.project.funders.are_known)
        found.error("FUNDER-NO-STATEMENT", request.named_at,
                    grant == nullptr ? std::string("the leaflet has no grant whose statement could stand here")
                                     : fmt::format("the grant \"{}\" has no statement in \"{}\"", grant->id,
                                                   request.edition.language),
                    {"name a grant in the leaflet, and give it the text: [grant.ID.statement.LANG]"});
    return chosen;
}

std::optional<StatementTerms> statement_terms(const Project& project, const Edition& edition)
{
    const Grant* const grant = edition.entry->grant ? grant_of(project, edition) : nullptr;
    if (grant == nullptr || grant->statements.empty())
        return std::nullopt;
    Worded words = statement_in(*grant, edition.language);
    if (words.statement == nullptr)
        words = statement_in(*grant, project.source_language);
    const std::string& scope =
        words.statement != nullptr && words.statement->scope ? *words.statement->scope : grant->scope;
    return StatementTerms{scope == "once" ? StatementTerms::Scope::once : StatementTerms::Scope::each_page, grant->id,
                          grant->span};
}

} // namespace skrejlapa
