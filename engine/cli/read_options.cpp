#include "cli/words.h"

#include "base/diagnostic_catalog.h"
#include "load/language_tag.h"
#include "load/toml_document.h"
#include "proof/change_kind.h"

#include <charconv>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

const std::string* last_of(const FlagValues& values, std::string_view flag)
{
    const auto given = values.find(flag);
    return given == values.end() ? nullptr : &given->second.back();
}

std::vector<std::string> all_of(const FlagValues& values, std::string_view flag)
{
    const auto given = values.find(flag);
    return given == values.end() ? std::vector<std::string>{} : given->second;
}

std::optional<std::string> optional_last(const FlagValues& values, std::string_view flag)
{
    const std::string* const value = last_of(values, flag);
    return value == nullptr ? std::nullopt : std::optional(*value);
}

/// Reads flags into Options one by one; the first mistake is kept.
class OptionReader
{
public:
    OptionReader(const Command& command, const Words& words) : command_(command), words_(words)
    {
        options_.command = command.id;
        options_.operands = words.operands;
    }

    Result<Options> read()
    {
        read_words();
        read_switches();
        read_choices();
        read_numbers();
        read_settings();
        require_tags("--lang", options_.languages);
        require_tags("--for", options_.coverage_languages);
        require_codes("--deny", options_.deny, "warnings");
        require_codes("--allow", options_.allow, {});
        require_kinds();
        if (mistake_)
            return tl::unexpected<Diagnostic>(*mistake_);
        return options_;
    }

private:
    void say(std::string message)
    {
        if (!mistake_)
            mistake_ = wrong_usage(std::move(message)).value();
    }

    void read_words()
    {
        options_.leaflets = all_of(words_.flags, "--leaflet");
        if (options_.command != CommandName::diff)
            options_.languages = all_of(words_.flags, "--lang");
        options_.profiles = all_of(words_.flags, "--profile");
        options_.rows = all_of(words_.flags, "--row");
        options_.deny = all_of(words_.flags, "--deny");
        (options_.command == CommandName::diff ? options_.allowed_kinds : options_.allow) =
            all_of(words_.flags, "--allow");
        options_.font_folders = all_of(words_.flags, "--font-dir");
        options_.coverage_languages = all_of(words_.flags, "--for");
        options_.because = all_of(words_.flags, "--because");
        options_.dependencies = optional_last(words_.flags, "--deps");
        options_.timings = optional_last(words_.flags, "--timings");
        options_.proof_folder = optional_last(words_.flags, "--proof");
        options_.proof_html = optional_last(words_.flags, "--html");
        options_.proof_pdf = optional_last(words_.flags, "--pdf");
        options_.printer = optional_last(words_.flags, "--printer");
        options_.out = optional_last(words_.flags, options_.command == CommandName::render ? "--output" : "--out");
    }

    void read_switches()
    {
        if (words_.flags.contains("--quiet"))
            options_.loudness = Loudness::quiet;
        if (words_.flags.contains("--no-progress"))
            options_.progress = ProgressUse::never;
        if (words_.flags.contains("--system-fonts"))
            options_.system_fonts = SystemFonts::yes;
        if (words_.flags.contains("--lock"))
            options_.lock = LockUse::write;
        if (words_.flags.contains("--draft"))
            options_.quality = Quality::draft;
        if (words_.flags.contains("--budget"))
            options_.status_detail = StatusDetail::budget;
        if (words_.flags.contains("--mark-current"))
            read_mark_current();
        if (words_.flags.contains("--json"))
            options_.result_form = ResultForm::json;
        if (words_.flags.contains("--folded"))
            options_.preview_form = PreviewForm::folded;
        if (words_.flags.contains("--inks") && options_.preview_form == PreviewForm::folded)
            say("--folded shows panels and --inks shows pages: one of them at a time");
        else if (words_.flags.contains("--inks"))
            options_.preview_form = PreviewForm::inks;
        if (words_.flags.contains("--sheet"))
            options_.preview_output = PreviewOutput::sheet;
        read_switches_of_build();
    }

    /// Which texts were checked against their source is never taken for granted.
    void read_mark_current()
    {
        if (options_.languages.empty())
            say("--mark-current needs --lang TAG: the language whose text is a translation of the source as it is now");
        options_.status_detail = StatusDetail::mark_current;
    }

    void read_switches_of_build()
    {
        if (words_.flags.contains("--force"))
            options_.fresh_editions = FreshEditions::built;
        if (words_.flags.contains("--dry-run"))
            options_.build_run = BuildRun::dry;
        if (words_.flags.contains("--explain"))
            options_.explaining = Explaining::yes;
        if (words_.flags.contains("--no-wait"))
            options_.waiting = Waiting::no;
        if (words_.flags.contains("--prune"))
            options_.pruning = Pruning::yes;
    }

    template <class T>
    void choose(std::string_view flag, const std::vector<std::pair<std::string_view, T>>& choices, T& chosen)
    {
        const std::string* const value = last_of(words_.flags, flag);
        if (value == nullptr)
            return;
        for (const auto& [name, choice] : choices) {
            if (name == *value) {
                chosen = choice;
                return;
            }
        }
        say(fmt::format("{} is {}, not \"{}\"", flag, find_flag(flag, command_.name)->value, *value));
    }

    void read_choices()
    {
        choose<FindingsForm>("--diagnostics", {{"human", FindingsForm::human}, {"json", FindingsForm::json}},
                             options_.findings_form);
        choose<ColorUse>("--color",
                         {{"auto", ColorUse::automatic}, {"always", ColorUse::always}, {"never", ColorUse::never}},
                         options_.color);
        choose<DependencyForm>("--deps-format", {{"make", DependencyForm::make}, {"json", DependencyForm::json}},
                               options_.dependency_form);
        if (options_.command == CommandName::diff)
            read_choices_of_diff();
        else
            choose<PictureFormat>("--format", {{"png", PictureFormat::png}, {"svg", PictureFormat::svg}},
                                  options_.picture_format);
    }

    void read_choices_of_diff()
    {
        choose<ProofLanguage>("--lang", {{"lv", ProofLanguage::latvian}, {"en", ProofLanguage::english}},
                              options_.proof_language);
        choose<ResultForm>("--format", {{"text", ResultForm::text}, {"json", ResultForm::json}}, options_.result_form);
    }

    void read_numbers()
    {
        if (const std::string* const jobs = last_of(words_.flags, "--jobs")) {
            options_.jobs = whole_number(*jobs);
            if (!options_.jobs || *options_.jobs < 1)
                say(fmt::format("-j is the number of editions at a time, at least 1, not \"{}\"", *jobs));
        }
        if (const std::string* const shard = last_of(words_.flags, "--shard"))
            read_shard(*shard);
        if (const std::string* const resolution = last_of(words_.flags, "--resolution"))
            read_resolution(*resolution);
        if (const std::string* const date = last_of(words_.flags, "--date")) {
            options_.date = day(*date);
            if (!options_.date)
                say(fmt::format("--date is a day as YYYY-MM-DD, not \"{}\"", *date));
        }
    }

    void read_shard(const std::string& text)
    {
        const std::size_t slash = std::min(text.find('/'), text.size());
        const std::optional<int> number = whole_number(std::string_view(text).substr(0, slash));
        const std::optional<int> count =
            slash < text.size() ? whole_number(std::string_view(text).substr(slash + 1)) : std::nullopt;
        if (number && count && *number >= 1 && *number <= *count)
            options_.shard = {*number, *count};
        else
            say(fmt::format("--shard is the part and the number of parts, as in 2/8, not \"{}\"", text));
    }

    void read_resolution(const std::string& text)
    {
        constexpr int least = 18;
        constexpr int most = 600;
        const std::optional<int> resolution = whole_number(text);
        if (resolution && *resolution >= least && *resolution <= most)
            options_.resolution_ppi = *resolution;
        else
            say(fmt::format("--resolution is a number of pixels an inch, from {} to {}, not \"{}\"", least, most,
                            text));
    }

    static std::optional<int> whole_number(std::string_view text)
    {
        int number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc{} || end != text.data() + text.size())
            return std::nullopt;
        return number;
    }

    static std::optional<TomlDate> day(std::string_view text)
    {
        if (text.size() != 10 || text[4] != '-' || text[7] != '-')
            return std::nullopt;
        const std::optional<int> year = whole_number(text.substr(0, 4));
        const std::optional<int> month = whole_number(text.substr(5, 2));
        const std::optional<int> day = whole_number(text.substr(8, 2));
        if (!year || !month || !day || *year < 1 || *month < 1 || *month > 12 || *day < 1)
            return std::nullopt;
        constexpr int month_days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        const bool leap = (*year % 4 == 0 && *year % 100 != 0) || *year % 400 == 0;
        if (*day > month_days[*month - 1] + (leap && *month == 2 ? 1 : 0))
            return std::nullopt;
        return TomlDate{*year, *month, *day};
    }

    void read_settings()
    {
        for (const std::string& setting : all_of(words_.flags, "--set")) {
            const std::size_t equals = setting.find('=');
            if (equals == std::string::npos || equals == 0)
                say(fmt::format("--set is KEY=VALUE, not \"{}\"", setting));
            else
                options_.settings.push_back({setting.substr(0, equals), setting.substr(equals + 1)});
        }
    }

    void require_tags(std::string_view flag, const std::vector<std::string>& tags)
    {
        for (const std::string& tag : tags) {
            if (!is_language_tag(tag))
                say(fmt::format("{} is a language tag like \"lv\" or \"sr-Latn\", not \"{}\"", flag, tag));
        }
    }

    void require_codes(std::string_view flag, const std::vector<std::string>& codes, std::string_view word)
    {
        std::vector<std::string> known;
        for (const CatalogEntry& entry : diagnostic_catalog())
            known.emplace_back(entry.code);
        for (const std::string& code : codes) {
            if (code != word && find_catalog_entry(code) == nullptr)
                say(fmt::format("{} names a diagnostic, but there is no \"{}\"{}", flag, code,
                                did_you_mean(code, known)));
        }
    }

    void require_kinds()
    {
        const std::vector<std::string> known = change_kind_names();
        for (const std::string& kind : options_.allowed_kinds) {
            if (!read_change_kind(kind))
                say(fmt::format("--allow names a kind of change ({}), not \"{}\"{}", fmt::join(known, ", "), kind,
                                did_you_mean(kind, known)));
        }
    }

    const Command& command_;
    const Words& words_;
    Options options_;
    std::optional<Diagnostic> mistake_;
};

std::optional<Diagnostic> find_wrong_count(const Command& command, const Options& options)
{
    const auto wrong = [&](std::string message) {
        return wrong_usage(std::move(message), {"usage: skrejlapa " + usage_of(command)}).value();
    };
    if (options.operands.size() < command.least_operands)
        return wrong(fmt::format("`skrejlapa {}` is told too little", command.name));
    if (options.operands.size() > command.most_operands)
        return wrong(fmt::format("`skrejlapa {}` does not know what to do with \"{}\"", command.name,
                                 options.operands[command.most_operands]));
    const bool makes_one = options.command == CommandName::render || options.command == CommandName::inspect;
    if (makes_one && (options.languages.size() > 1 || options.profiles.size() > 1))
        return wrong(fmt::format("`skrejlapa {}` makes one edition: one language and one profile", command.name));
    if (options.picture_format == PictureFormat::svg &&
        (options.preview_form != PreviewForm::pages || options.preview_output == PreviewOutput::sheet))
        return wrong("--folded, --inks and --sheet are made of PNG, not of SVG");
    if (options.dependencies && options.build_run == BuildRun::dry)
        return wrong("--deps tells of what was built, and --dry-run builds nothing");
    if (options.proof_folder && options.quality == Quality::draft)
        return wrong("drafts are no editions: --proof compares final ones");
    for (const auto& place : {options.out, options.proof_folder, options.proof_html, options.proof_pdf}) {
        if (place && place->empty())
            return wrong("the place to write to is an empty word");
    }
    if (options.command == CommandName::render && !options.out)
        return wrong("`skrejlapa render` is not told where to write the PDF: -o OUT.pdf is missing");
    return std::nullopt;
}

} // namespace

Result<Options> read_options(const Command& command, const Words& words)
{
    Result<Options> options = OptionReader(command, words).read();
    if (!options)
        return options;
    if (std::optional<Diagnostic> wrong = find_wrong_count(command, *options))
        return tl::unexpected<Diagnostic>(std::move(*wrong));
    return options;
}

} // namespace skrejlapa
