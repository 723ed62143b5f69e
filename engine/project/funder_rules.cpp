#include "project/funder_rules.h"

#include "project/located_values.h"

#include <algorithm>
#include <sstream>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

const std::vector<std::string>& ground_names()
{
    static const std::vector<std::string> names{"white", "light", "dark", "busy"};
    return names;
}

/// Whether anything in a text can be a size relation: ">= largest", "<= eu height".
std::optional<SizeRelationRule> parse_relation(const Located& written)
{
    std::istringstream words(written.text);
    SizeRelationRule rule{.text = written, .comparison = {}, .other = {}, .measure = {}, .source = {}};
    std::string rest;
    words >> rule.comparison >> rule.other >> rule.measure >> rest;
    const bool is_comparison = rule.comparison == ">=" || rule.comparison == "<=" || rule.comparison == "=";
    const bool is_measure = rule.measure.empty() || rule.measure == "height" || rule.measure == "width";
    // Nothing but the largest itself could be at most, or just, as large as the largest.
    const bool has_sense = rule.other != "largest" || rule.comparison == ">=";
    return is_comparison && !rule.other.empty() && is_measure && rest.empty() && has_sense ? std::optional(rule)
                                                                                           : std::nullopt;
}

class RulesReading
{
public:
    RulesReading(TableReader& reader, Diagnostics& found) : reader_(reader), found_(found)
    {
        source_ = reader.string("source").value_or("");
        read_sources();
    }

    FunderRules read()
    {
        static const std::vector<std::string> roles{"funder", "ministry", "publisher", "partner"};
        FunderRules rules;
        rules.role = read_word(reader_, "role", roles, found_).value_or("");
        rules.rank = read_rank();
        rules.min_height = read_length("min-height", Percent::refused);
        rules.min_width = read_length("min-width", Percent::refused);
        rules.clear_space = read_length("clear-space", Percent::allowed);
        rules.side = read_side();
        rules.separator = read_separator(reader_, source_of("separator"), found_);
        rules.grounds = read_grounds();
        rules.size_relations = read_relations();
        rules.emblem = read_emblem();
        rules.is_worded = reader_.boolean("worded");
        return rules;
    }

private:
    TableReader& reader_;
    Diagnostics& found_;
    std::string source_;
    std::map<std::string, std::string> sources_;

    void read_sources()
    {
        const TomlTable* const table = reader_.table("sources");
        if (table == nullptr)
            return;
        TableReader keys(*table, "the sources of a funder's rules", found_);
        for (const char* const key : {"rank", "min-height", "min-width", "clear-space", "side", "separator", "grounds",
                                      "size-relation", "emblem", "worded"}) {
            if (const std::optional<std::string> source = keys.string(key))
                sources_[key] = *source;
        }
        keys.finish();
    }

    [[nodiscard]] std::string source_of(const std::string& key) const
    {
        const auto own = sources_.find(key);
        return own == sources_.end() ? source_ : own->second;
    }

    std::optional<int> read_rank()
    {
        const std::optional<std::int64_t> rank = reader_.integer("rank");
        return rank ? std::optional(static_cast<int>(std::clamp<std::int64_t>(*rank, -100000, 100000))) : std::nullopt;
    }

    std::optional<FunderRule> read_length(const std::string& key, Percent percent)
    {
        std::optional<Located> length = read_length_text(reader_, key, percent, found_);
        return length ? std::optional(FunderRule{*std::move(length), source_of(key)}) : std::nullopt;
    }

    std::optional<FunderRule> read_side()
    {
        const std::optional<std::string> side = read_word(reader_, "side", {"start", "end"}, found_);
        return side ? std::optional(FunderRule{{*side, reader_.span_of("side")}, source_of("side")}) : std::nullopt;
    }

    /// A list of grounds for all files, or a table by their colour.
    std::optional<GroundRule> read_grounds()
    {
        const TomlEntry* const entry = reader_.entry("grounds");
        if (entry == nullptr)
            return std::nullopt;
        GroundRule rule{.by_color = {}, .source = source_of("grounds"), .span = entry->value.span};
        const TomlTable* const by_color = entry->value.table();
        if (by_color == nullptr) {
            rule.by_color[""] = read_words(reader_, "grounds", ground_names(), found_);
            return rule;
        }
        TableReader colors(*by_color, "the grounds of a funder", found_);
        for (const char* const color : {"full", "mono", "negative"}) {
            if (colors.has(color))
                rule.by_color[color] = read_words(colors, color, ground_names(), found_);
        }
        colors.finish();
        return rule;
    }

    std::optional<std::vector<SizeRelationRule>> read_relations()
    {
        if (!reader_.has("size-relation"))
            return std::nullopt;
        std::vector<SizeRelationRule> rules;
        for (const Located& written : read_located_list(reader_, "size-relation")) {
            if (std::optional<SizeRelationRule> rule = parse_relation(written)) {
                rule->source = source_of("size-relation");
                rules.push_back(*std::move(rule));
            } else {
                found_.error("FUNDER-RELATION", written.span,
                             fmt::format("\"{}\" is no relation of a logo's size to others", written.text),
                             {"write \">= largest\", or a funder's id with >=, <= or =, and perhaps height or width: "
                              "\"<= eu height\""});
            }
        }
        return rules;
    }

    /// emblem = { horizontal = ["38%", "100%"] }: width and height.
    std::map<std::string, EmblemPart> read_emblem()
    {
        std::map<std::string, EmblemPart> parts;
        const TomlTable* const table = reader_.table("emblem");
        if (table == nullptr)
            return parts;
        TableReader shapes(*table, "the emblem of a funder", found_);
        for (const char* const shape : {"horizontal", "vertical"}) {
            if (shapes.has(shape))
                parts[shape] = read_part(shapes, shape);
        }
        shapes.finish();
        return parts;
    }

    EmblemPart read_part(TableReader& shapes, const std::string& shape)
    {
        const std::vector<Located> parts = read_located_list(shapes, shape);
        const std::optional<double> width = parts.size() == 2 ? fraction(parts[0].text) : std::nullopt;
        const std::optional<double> height = parts.size() == 2 ? fraction(parts[1].text) : std::nullopt;
        if (width && height)
            return {*width, *height};
        found_.error("TOML-VALUE", shapes.span_of(shape),
                     fmt::format("the emblem's part of the {} artwork is its width and its height", shape),
                     {"write two percentages above 0 %: emblem = { horizontal = [\"38%\", \"100%\"] }"});
        return {};
    }

    static std::optional<double> fraction(const std::string& text)
    {
        std::istringstream in(text);
        in.imbue(std::locale::classic());
        double percent = 0;
        std::string unit;
        in >> percent >> unit;
        return unit == "%" && percent > 0 && percent <= 100 ? std::optional(percent / 100) : std::nullopt;
    }
};

template <class T> void take_unless_given(std::optional<T>& own, const std::optional<T>& preset)
{
    if (!own)
        own = preset;
}

} // namespace

FunderRules read_funder_rules(TableReader& reader, Diagnostics& found) { return RulesReading(reader, found).read(); }

FunderRules put_over_preset(FunderRules own, const FunderRules& preset)
{
    if (own.role.empty())
        own.role = preset.role;
    take_unless_given(own.rank, preset.rank);
    take_unless_given(own.min_height, preset.min_height);
    take_unless_given(own.min_width, preset.min_width);
    take_unless_given(own.clear_space, preset.clear_space);
    take_unless_given(own.side, preset.side);
    take_unless_given(own.separator, preset.separator);
    take_unless_given(own.grounds, preset.grounds);
    take_unless_given(own.size_relations, preset.size_relations);
    take_unless_given(own.is_worded, preset.is_worded);
    own.emblem.insert(preset.emblem.begin(), preset.emblem.end());
    return own;
}

std::optional<FunderRule> read_separator(TableReader& reader, const std::string& source, Diagnostics& found)
{
    const std::optional<std::string> word = read_word(reader, "separator", {"line", "none"}, found);
    return word ? std::optional(FunderRule{{*word, reader.span_of("separator")}, source}) : std::nullopt;
}

} // namespace skrejlapa
