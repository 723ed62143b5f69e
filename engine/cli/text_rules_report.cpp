#include "cli/text_rules_report.h"

#include "base/place_index.h"
#include "base/utf8.h"
#include "cli/report.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

std::string text_of(char32_t character)
{
    std::string text;
    if (character != 0)
        append_code_point(text, character);
    return text;
}

void add_rules_in_force(const Paragraph& paragraph, std::vector<RulesInForce>& in_force)
{
    for (const CharacterStyle& style : paragraph.styles) {
        const bool is_known = std::any_of(in_force.begin(), in_force.end(), [&](const RulesInForce& each) {
            return each.style == style.name && each.language == style.language;
        });
        if (is_known)
            continue;
        RulesInForce rules{style.name, style.language, {}};
        for (const TextRule rule : all_text_rules) {
            if (style.rules.has(rule))
                rules.rules.emplace_back(name_of(rule));
        }
        in_force.push_back(std::move(rules));
    }
}

RuleChange describe(const AppliedRule& applied, const Paragraph& paragraph, const SourceMap& sources,
                    PlaceIndex& places)
{
    RuleChange change{.content = paragraph.content,
                      .rule = std::string(name_of(applied.rule)),
                      .before = text_of(applied.before),
                      .after = text_of(applied.after)};
    if (const Span span = source_of(paragraph, applied)) {
        change.file = shown_path(sources.name(span.file));
        change.place = places.place(span.file, span.begin);
    }
    return change;
}

} // namespace

TextRulesReport report_text_rules(const LaidOutEdition& edition, const SourceMap& sources)
{
    TextRulesReport report;
    PlaceIndex places(sources);
    for (std::size_t at = 0; at < edition.shaped.size(); ++at) {
        const Paragraph& paragraph = edition.leaflet.paragraphs[at];
        add_rules_in_force(paragraph, report.in_force);
        for (const AppliedRule& applied : edition.shaped[at].rules)
            report.changes.push_back(describe(applied, paragraph, sources, places));
    }
    return report;
}

} // namespace skrejlapa
