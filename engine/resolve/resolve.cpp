#include "resolve/resolve.h"

#include "load/language_tag.h"
#include "project/output_name.h"
#include "resolve/box_builder.h"
#include "resolve/funder_choice.h"
#include "resolve/funding_statement.h"
#include "resolve/language_direction.h"
#include "resolve/layout_variants.h"
#include "resolve/old_names.h"
#include "resolve/reading_order.h"
#include "resolve/resolve_output.h"
#include "resolve/settings.h"
#include "resolve/unique_findings.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

class Resolution
{
public:
    Resolution(const ResolveInput& input, SourceMap& sources)
        : input_(input), sources_(sources), settings_(read_settings(input.settings, sources, found_)),
          content_(input.content)
    {
    }

    Leaflet resolve()
    {
        const std::unique_ptr<LayoutModel> model = read_variant({input_.edition.language, input_.edition.profile});
        check_variant_names(input_.layout, input_.project, found_);
        check_other_variants(*model);
        describe(*model);
        bind_fields();
        fill_pages(*model);
        leaflet_.row_fields = fields_.asked_of_row();
        return std::move(leaflet_);
    }

    /// What was found, each mistake once; an unknown key of a setting is a matter of the command line.
    [[nodiscard]] Diagnostics findings() const
    {
        Diagnostics renamed;
        for (Diagnostic finding : found_.all()) {
            if (finding.code == "TOML-UNKNOWN-KEY" && settings_.sources.count(finding.span.file) > 0)
                finding.code = "SETTING-UNKNOWN";
            renamed.add(std::move(finding));
        }
        return renamed;
    }

private:
    const ResolveInput& input_;
    SourceMap& sources_;
    Diagnostics found_;
    ReadSettings settings_;
    ContentIndex content_;
    Fields fields_;
    Leaflet leaflet_;

    std::unique_ptr<LayoutModel> read_variant(const LayoutVariant& variant)
    {
        TomlTable layout = apply_overrides(input_.layout, variant.language, variant.profile);
        apply_settings(settings_.layout, layout, found_);
        const std::string& language = variant.language.empty() ? input_.edition.language : variant.language;
        const TomlEntry* const page = settings_.layout.find("page");
        return read_layout(std::move(layout),
                           {.authorities = {input_.card, page == nullptr ? nullptr : page->value.table()},
                            .direction = direction_of_language(language)},
                           found_);
    }

    void check_other_variants(const LayoutModel& model)
    {
        std::set<std::string> used = model.places.used_definitions;
        const std::vector<LayoutVariant> variants = layout_variants(input_.layout);
        for (const LayoutVariant& variant : variants.size() == 1 ? std::vector<LayoutVariant>{} : variants) {
            const std::unique_ptr<LayoutModel> other = read_variant(variant);
            used.insert(other->places.used_definitions.begin(), other->places.used_definitions.end());
        }
        // Where a page's tree could not be made, boxes would be called unused for that alone.
        if (!has_found({"LAYOUT-UNKNOWN-BOX", "LAYOUT-PAGE-ROOT"}))
            warn_of_unused_boxes(model.boxes, used, found_);
    }

    [[nodiscard]] bool has_found(std::initializer_list<std::string_view> codes) const
    {
        return std::any_of(found_.all().begin(), found_.all().end(), [&](const Diagnostic& finding) {
            return std::find(codes.begin(), codes.end(), finding.code) != codes.end();
        });
    }

    /// A text says nothing else of its language than its name does.
    void compare_languages()
    {
        const TomlEntry* const written =
            input_.content == nullptr ? nullptr : input_.content->front_matter.find("lang");
        const std::string* const language = written == nullptr ? nullptr : written->value.string();
        if (language == nullptr || input_.edition.leaflet.empty() || is_same_tag(*language, input_.edition.language))
            return;
        found_.warning("CONTENT-FRONT-MATTER", written->value.span,
                       fmt::format("the text says that its language is \"{}\", but it is the leaflet's text in \"{}\"",
                                   *language, input_.edition.language),
                       {"correct lang, or the file's name"});
    }

    void describe(const LayoutModel& model)
    {
        compare_languages();
        leaflet_.language = input_.edition.language;
        if (input_.edition.entry->date)
            leaflet_.date = format_date(*input_.edition.entry->date);
        leaflet_.format = model.format;
        leaflet_.fold = model.fold;
        leaflet_.palette = model.palette->colors();
        leaflet_.output = output_terms(model);
        if (input_.quality == Quality::draft)
            leaflet_.output = as_draft(std::move(leaflet_.output));
        leaflet_.statement = statement_terms(input_.project, input_.edition);
        if (input_.content != nullptr)
            find_old_names(*input_.content, input_.project.funders, input_.edition.entry->date, found_);
        if (leaflet_.output.medium == Medium::screen)
            cut_to_trim();
    }

    /// Nothing is cut, held or folded on a screen, no plate limits what it shows, and it is read by its text.
    void cut_to_trim()
    {
        constexpr int sharp_on_screens_ppi = 200;
        leaflet_.format.bleed = {};
        leaflet_.format.safe = {};
        leaflet_.output.marks = {.crop = false, .fold = false};
        leaflet_.output.text = TextForm::fonts;
        leaflet_.output.resolution = {sharp_on_screens_ppi, 0, 0, 0, 0};
        leaflet_.output.black_overprints = false;
        leaflet_.output.smallest_reversed_type = {};
        leaflet_.output.smallest_line = {};
        leaflet_.output.smallest_reversed_line = {};
    }

    OutputTerms output_terms(const LayoutModel& model)
    {
        const Profile otherwise;
        const Profile* const profile = input_.project.profile(input_.edition.profile);
        return resolve_output({.card = input_.card,
                               .profile = profile == nullptr ? otherwise : *profile,
                               .job = input_.edition.entry->job,
                               .project = input_.project,
                               .data = input_.data,
                               .files = input_.files,
                               .sources = sources_,
                               .bleed = model.format.bleed,
                               .crop_marks = model.crop_marks},
                              found_);
    }

    /// The weakest first: what is built in, the project's, the front matter's, the row's, the command line's.
    void bind_fields()
    {
        fields_.bind("lang", input_.edition.language);
        fields_.bind("leaflet", input_.edition.leaflet);
        fields_.bind("date", leaflet_.date);
        fields_.bind("row", input_.edition.row.key());
        for (const Funder& funder : input_.project.funders.funders)
            bind_name(funder);
        if (!input_.project.funders.are_known)
            fields_.leave_open("funder.");
        if (input_.content != nullptr && !input_.content->front_matter_is_known)
            fields_.leave_open("");
        fields_.bind_table(input_.project.fields, found_);
        const TomlEntry* const own = input_.content == nullptr ? nullptr : input_.content->front_matter.find("fields");
        if (own != nullptr && own->value.table() != nullptr)
            fields_.bind_table(*own->value.table(), found_);
        fields_.bind_row(input_.edition.row, input_.edition.language);
        for (const auto& [name, value] : settings_.fields)
            fields_.bind(name, value);
        leaflet_.title = title();
        if (leaflet_.title.empty() && leaflet_.output.is_tagged())
            found_.error("TAG-NO-TITLE", {}, "the edition is tagged, and has no title to be called by",
                         {"write title = \"…\" in the text's front matter, or begin the text with a heading"});
        fields_.bind_unless_known("title", leaflet_.title);
    }

    /// What is wrong with a name counts where a text prints it.
    void bind_name(const Funder& funder)
    {
        std::string field = fmt::format("funder.{}.name", funder.id);
        const bool is_printed = mentions(input_.layout.span, field) ||
                                (input_.content != nullptr && mentions({input_.content->file, 0, 0}, field));
        Diagnostics of_no_interest;
        Diagnostics& found = is_printed ? found_ : of_no_interest;
        const ChosenFunder chosen = choose_version(input_.project, input_.edition, funder, reference_to(funder));
        judge_validity(chosen, input_.edition, found);
        fields_.bind(std::move(field),
                     legal_name(chosen, input_.edition.language, input_.project.source_language, found));
    }

    /// Where the edition names it, if it does.
    [[nodiscard]] Located reference_to(const Funder& funder) const
    {
        for (const Located& reference : funders_of(input_.project, input_.edition)) {
            if (funder_id(reference.text) == funder.id)
                return reference;
        }
        return {funder.id, funder.span};
    }

    [[nodiscard]] bool mentions(Span file, std::string_view field) const
    {
        return file && sources_.text(file.file).find(field) != std::string::npos;
    }

    /// The front matter's title, else the first section's, else the leaflet's id.
    std::string title()
    {
        const TomlEntry* const written =
            input_.content == nullptr ? nullptr : input_.content->front_matter.find("title");
        if (written != nullptr && written->value.string() != nullptr)
            return fields_.expand(*written->value.string(), written->value.span, {}, found_);
        if (!content_.sections().empty())
            return letters_of(content_.sections().front().heading.inlines);
        return input_.edition.leaflet;
    }

    /// The letters of a heading, with its fields put in. Fields that are not known are found where the heading is set.
    std::string letters_of(const std::vector<Inline>& inlines) const
    {
        std::string letters;
        Diagnostics found_with_the_heading;
        for (const Inline& each : inlines) {
            if (each.kind == InlineKind::hard_break)
                letters += ' ';
            else if (each.kind == InlineKind::text)
                letters += fields_.expand(each.text, {}, {}, found_with_the_heading);
            else if (each.kind != InlineKind::image)
                letters += each.text;
            letters += letters_of(each.children);
        }
        return letters;
    }

    /// Also those of pages without a strip.
    void check_funders_of_pages(const std::vector<PageDefinition>& pages)
    {
        for (const PageDefinition& page : pages) {
            if (!page.funders)
                continue;
            for (const Located& id : *page.funders)
                static_cast<void>(require_funder(input_.project.funders, id, found_));
        }
    }

    void fill_pages(const LayoutModel& model)
    {
        check_funders_of_pages(model.pages);
        const std::vector<PageInstance> pages = make_page_instances(model.pages, content_, found_);
        const ContentThreads threads =
            thread_content(boxes_in_reading_order(pages, leaflet_.fold), pages, content_, found_);
        if (!has_found({"LAYOUT-UNKNOWN-BOX", "LAYOUT-PAGE-ROOT", "LAYOUT-PAGE-BINDING"}))
            check_coverage(threads, content_, found_);
        FontChooser fonts(input_.fonts, found_);
        PictureShelf pictures(input_.project, input_.files, sources_, leaflet_.picture_sources, found_);
        HyphenationChooser hyphenation(input_.hyphenation, input_.project, input_.files, found_);
        const TextRulesChooser text_rules(input_.project, found_);
        TextServices services{fonts, hyphenation, text_rules, fields_, pictures, leaflet_, found_, input_.quality};
        const BoxBuilding building{input_, content_, threads, services};
        build_thread_stories(building, pages);
        for (std::size_t at = 0; at < pages.size(); ++at)
            leaflet_.pages.push_back({.name = pages[at].name,
                                      .root = build_box(building, pages[at].definition->root, pages[at], at),
                                      .repeats = pages[at].repeats,
                                      .span = pages[at].definition->span});
        put_in_reading_order(leaflet_, found_);
    }
};

/// Pages that are made for each section, and a text without any.
void check_pages(const ResolveInput& input, const Leaflet& leaflet, Diagnostics& found)
{
    const TomlEntry* const pages = input.layout.find("pages");
    if (leaflet.pages.empty() && pages != nullptr && input.content != nullptr && found.error_count() == 0)
        found.error("LAYOUT-NO-PAGES", pages->key_span,
                    fmt::format("no page comes out: it is made for each section, and {} has none",
                                input.edition.content.filename().string()),
                    {"begin the text with a heading: # Title"});
}

} // namespace

Leaflet resolve(const ResolveInput& input, SourceMap& sources, Diagnostics& found)
{
    Resolution resolution(input, sources);
    Leaflet leaflet = resolution.resolve();
    append_unique(resolution.findings(), found);
    check_pages(input, leaflet, found);
    return leaflet;
}

} // namespace skrejlapa
