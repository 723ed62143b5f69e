#include "build/preparation.h"

#include "build/slug_line.h"
#include "load/language_tag.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

class Names final : public ContentNames
{
public:
    Names(const RecordingFiles& files, const FaceNames& faces) : files_(files), faces_(faces) {}
    [[nodiscard]] ContentHash name_of(const BlobPtr& blob) const override { return files_.hash_of(blob); }
    [[nodiscard]] ContentHash name_of(const Face& face) const override { return faces_.name_of(face); }

private:
    const RecordingFiles& files_;
    const FaceNames& faces_;
};

bool is_in_own_fonts(const ShapedParagraph& shaped, const Paragraph& paragraph)
{
    return std::all_of(shaped.runs.begin(), shaped.runs.end(), [&](const GlyphRun& run) {
        const std::vector<FacePtr>& fonts = paragraph.styles[run.style].fonts;
        return std::find(fonts.begin(), fonts.end(), run.face) != fonts.end() &&
               std::none_of(run.glyphs.begin(), run.glyphs.end(), [](const Glyph& glyph) { return glyph.id == 0; });
    });
}

void add_fonts_in_use(const Workshop& workshop, const Leaflet& leaflet, const FaceNames& faces, Preparation& made)
{
    const auto add = [&](const FacePtr& face) {
        if (face != nullptr)
            made.files.emplace(face->description().file, faces.name_of(*face));
    };
    for (const Paragraph& paragraph : leaflet.paragraphs) {
        for (const CharacterStyle& style : paragraph.styles)
            std::for_each(style.fonts.begin(), style.fonts.end(), add);
    }
    if (leaflet.output.marks.slug_line)
        add(slug_face(workshop.fonts));
}

bool is_used_by(const Leaflet& leaflet, const ProjectHyphenation& own)
{
    return std::any_of(leaflet.paragraphs.begin(), leaflet.paragraphs.end(), [&](const Paragraph& paragraph) {
        return std::any_of(paragraph.styles.begin(), paragraph.styles.end(), [&](const CharacterStyle& style) {
            return style.hyphenator != nullptr && is_within_language(own.language.text, style.language);
        });
    });
}

/// The patterns that were read, and the project's own words and minima in the languages that are divided.
FingerprintPart part_of_hyphenation(const Project& project, const Leaflet& leaflet, const Preparation& made,
                                    const ContentNames& names)
{
    Hasher hasher(names);
    for (const auto& [file, hash] : made.files) {
        if (file.filename().string().starts_with("hyph-"))
            hasher.add(hash);
    }
    for (const ProjectHyphenation& own : project.hyphenation) {
        if (!is_used_by(leaflet, own))
            continue;
        const auto& [language, words, letters_before, letters_after] = own;
        hasher.add(language.text, words.size(), letters_before, letters_after);
        for (const Located& word : words)
            hasher.add(word.text);
    }
    return {"hyphenation", hasher.result()};
}

/// All files with fonts, and their hash in one.
ContentHash add_all_fonts(const FontCatalog& fonts, FileStates& states, Preparation& made)
{
    std::string hashes;
    for (const FaceDescription& face : fonts.faces()) {
        const std::optional<ContentHash> hash = states.hash(face.file);
        made.files.emplace(face.file, hash);
        hashes += hash.value_or(ContentHash{}).hex();
    }
    return hash_content(hashes);
}

} // namespace

ContentHash FaceNames::name_of(const Face& face) const
{
    const std::lock_guard lock(mutex_);
    const auto [known, is_new] = names_.try_emplace(&face);
    if (is_new)
        known->second = hash_content(face.bytes());
    return known->second;
}

FontChoice font_choice_of(const Leaflet& leaflet, std::span<const ShapedParagraph> shaped)
{
    for (std::size_t at = 0; at < shaped.size(); ++at) {
        if (!is_in_own_fonts(shaped[at], leaflet.paragraphs[at]))
            return FontChoice::all;
    }
    return FontChoice::own;
}

Preparation note_preparation(const Workshop& workshop, const Edition& edition, const RecordingFiles& files,
                             const Leaflet* leaflet, FontChoice fonts, const PreparationNotes& notes)
{
    Preparation made{.files = files.read_files(), .questions = files.questions()};
    made.files.insert(notes.project_files.begin(), notes.project_files.end());
    made.questions.insert(notes.project_questions.begin(), notes.project_questions.end());
    made.asks_all_fonts = fonts == FontChoice::all;
    if (leaflet == nullptr)
        return made;
    made.row_fields = leaflet->row_fields;
    made.row_language = leaflet->language;
    add_fonts_in_use(workshop, *leaflet, notes.faces, made);
    const Names names(files, notes.faces);
    made.fingerprint = fingerprint_of(workshop, edition, *leaflet, names);
    made.fingerprint.push_back(part_of_hyphenation(workshop.project, *leaflet, made, names));
    if (made.asks_all_fonts)
        made.fingerprint.push_back({"fonts to choose from", add_all_fonts(workshop.fonts, notes.states, made)});
    return made;
}

} // namespace skrejlapa
