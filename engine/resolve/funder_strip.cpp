#include "resolve/funder_strip.h"

#include "resolve/funder_choice.h"
#include "resolve/logo_files.h"
#include "resolve/property_values.h"
#include "resolve/strip_order.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

template <class T> T value_of(std::string_view word, std::initializer_list<std::pair<std::string_view, T>> words)
{
    for (const auto& [each, value] : words) {
        if (each == word)
            return value;
    }
    return {};
}

StripLength rule_length(const std::optional<FunderRule>& rule, std::string_view key, const Palette& palette,
                        Diagnostics& found)
{
    if (!rule)
        return {};
    ValueContext context{Length{}, palette, found};
    const TomlValue value{rule->value.text, rule->value.span};
    const auto length = read_length_percentage({key, value}, rule->value.text, Sign::not_negative, context);
    if (!length)
        return {};
    return {length->length, length->fraction.value_or(0), rule->source};
}

StripSide side_of(const FunderRules& rules)
{
    if (!rules.side)
        return StripSide::none;
    return rules.side->value.text == "start" ? StripSide::start : StripSide::end;
}

int place_of(const StripLogo& logo)
{
    constexpr std::array places{1, 0, 2};
    return places.at(static_cast<std::size_t>(logo.side));
}

class StripMaking
{
public:
    StripMaking(const StripRequest& request, PictureShelf& pictures, Diagnostics& found)
        : request_(request), pictures_(pictures), found_(found)
    {
    }

    Strip make()
    {
        for (const ChosenFunder& chosen : choose_funders(request_, found_)) {
            judge_validity(chosen, request_.edition, found_);
            add(chosen, {});
        }
        std::vector<Funder> partners = request_.edition.entry->partners;
        for (Funder& partner : partners)
            add_partner(partner);
        std::stable_sort(logos_.begin(), logos_.end(),
                         [](const Made& a, const Made& b) { return place_of(a.logo) < place_of(b.logo); });
        for (std::size_t at = 0; at < logos_.size(); ++at)
            relate(at);
        Strip strip;
        for (Made& made : logos_)
            strip.logos.push_back(std::move(made.logo));
        return strip;
    }

private:
    struct Made {
        StripLogo logo;
        std::vector<SizeRelationRule> relations;
    };
    const StripRequest& request_;
    PictureShelf& pictures_;
    Diagnostics& found_;
    std::vector<Made> logos_;

    void add(const ChosenFunder& chosen, std::string name)
    {
        StripLogo logo = read_rules(*chosen.funder);
        logo.drawings = drawings_of(chosen);
        if (chosen.in_force.version != nullptr)
            logo.version = chosen.in_force.version->id;
        if (logo.drawings.empty())
            return;
        logo.alt = !name.empty()
                       ? std::move(name)
                       : legal_name(chosen, request_.edition.language, request_.project.source_language, found_);
        logos_.push_back(
            {std::move(logo), chosen.funder->rules.size_relations.value_or(std::vector<SizeRelationRule>{})});
    }

    /// A partner of this leaflet alone: fields stand for parts of its name and files. One whose file comes to nothing
    /// (an empty field) is left out.
    void add_partner(Funder& partner)
    {
        for (FunderVersion& version : partner.versions) {
            std::erase_if(version.files, [&](const auto& file) {
                return request_.fields.is_left_out(file.second.text, request_.page);
            });
            expand(version.files);
        }
        const ChosenFunder chosen{&partner, version_in_force(partner, request_.edition.entry->date), partner.span};
        if (chosen.in_force.version == nullptr)
            return;
        const auto& files = chosen.in_force.version->files;
        if (std::all_of(files.begin(), files.end(), [](const auto& file) { return file.second.text.empty(); }))
            return;
        for (FunderVersion& version : partner.versions)
            expand(version.name);
        judge_validity(chosen, request_.edition, found_);
        const Located* const name =
            in_language(chosen.in_force.version->name, request_.edition.language, request_.project.source_language);
        add(chosen, name == nullptr ? std::string() : name->text);
    }

    void expand(std::map<std::string, Located>& texts)
    {
        for (auto& [key, text] : texts)
            text.text = request_.fields.expand(text.text, text.span, request_.page, found_);
    }

    StripLogo read_rules(const Funder& funder)
    {
        const FunderRules& rules = funder.rules;
        const Grant* const grant = grant_of(request_.project, request_.edition);
        const auto wants_line = [](const std::optional<FunderRule>& rule) {
            return rule && rule->value.text == "line";
        };
        return {.funder = funder.id,
                .version = {},
                .drawings = {},
                .alt = {},
                .min_height = rule_length(rules.min_height, "min-height", *request_.palette, found_),
                .min_width = rule_length(rules.min_width, "min-width", *request_.palette, found_),
                .clear_space = rule_length(rules.clear_space, "clear-space", *request_.palette, found_),
                .relations = {},
                .grounds = allowed_grounds(rules.grounds),
                .grounds_source = rules.grounds ? rules.grounds->source : std::string(),
                .side = side_of(rules),
                .is_set_off = wants_line(rules.separator) || (grant != nullptr && wants_line(grant->separator)),
                .span = funder.span};
    }

    std::vector<StripDrawing> drawings_of(const ChosenFunder& chosen)
    {
        const FunderRules& rules = chosen.funder->rules;
        std::vector<LogoFile> files;
        if (chosen.in_force.version != nullptr)
            files = choose_logo_files(*chosen.in_force.version, {.language = request_.edition.language,
                                                                 .source_language = request_.project.source_language,
                                                                 .color = request_.logo_color,
                                                                 .is_worded = rules.is_worded.value_or(false)});
        warn_of_language(*chosen.funder, files);
        std::vector<StripDrawing> drawings;
        for (const LogoFile& file : files) {
            const std::optional<PictureId> picture =
                pictures_.add_file({.path = file.path, .page = 1, .palette = request_.palette});
            if (!picture)
                continue;
            const auto emblem = rules.emblem.find(file.shape == LogoShape::horizontal ? "horizontal" : "vertical");
            const EmblemPart part = emblem == rules.emblem.end() ? EmblemPart{} : emblem->second;
            drawings.push_back({.picture = *picture,
                                .shape = file.shape,
                                .grounds = grounds_of_drawing(file.color, request_.logo_color, rules.grounds),
                                .emblem_width = part.width,
                                .emblem_height = part.height});
        }
        return drawings;
    }

    void warn_of_language(const Funder& funder, const std::vector<LogoFile>& files)
    {
        const auto foreign =
            std::find_if(files.begin(), files.end(), [](const LogoFile& file) { return !file.is_in_language; });
        if (foreign == files.end())
            return;
        const std::string& language = request_.edition.language;
        found_.warning(
            "FUNDER-LOGO-LANGUAGE", foreign->path.span,
            fmt::format("the logo of \"{}\" is not there in \"{}\"; this file is shown", funder.id, language),
            {fmt::format("get the file, and name it: \"{}-{}.{}\" = \"…\"", foreign->color,
                         foreign->shape == LogoShape::horizontal ? "horizontal" : "vertical", language)});
    }

    /// Relations to funders that are not in the strip say nothing here.
    void relate(std::size_t at)
    {
        for (const SizeRelationRule& rule : logos_[at].relations) {
            SizeRelation relation{
                .comparison = value_of<Comparison>(
                    rule.comparison,
                    {{">=", Comparison::at_least}, {"<=", Comparison::at_most}, {"=", Comparison::equal}}),
                .other = std::nullopt,
                .measure = value_of<Measure>(rule.measure, {{"height", Measure::height}, {"width", Measure::width}}),
                .text = rule.text.text,
                .source = rule.source};
            // Just as large is a matter of height where nothing else is said.
            if (relation.comparison == Comparison::equal && relation.measure == Measure::either)
                relation.measure = Measure::height;
            if (rule.other != "largest") {
                const auto other = std::find_if(logos_.begin(), logos_.end(),
                                                [&](const Made& each) { return each.logo.funder == rule.other; });
                if (other == logos_.end() || other == logos_.begin() + static_cast<std::ptrdiff_t>(at))
                    continue;
                relation.other = static_cast<std::size_t>(other - logos_.begin());
            }
            logos_[at].logo.relations.push_back(std::move(relation));
        }
    }
};

} // namespace

Strip make_strip(const StripRequest& request, PictureShelf& pictures, Diagnostics& found)
{
    return StripMaking(request, pictures, found).make();
}

} // namespace skrejlapa
