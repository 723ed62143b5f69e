#include "text/font_catalog.h"

#include "text/face_coverage.h"
#include "text/font_instance.h"
#include "text/font_names.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

enum class FileKind { font, foreign_font, other };

std::string in_lower_case(std::string_view text)
{
    std::string lower(text);
    for (char& letter : lower)
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    return lower;
}

FileKind kind_of(const Path& file)
{
    constexpr auto fonts = std::to_array<std::string_view>({".ttf", ".otf", ".ttc", ".otc"});
    constexpr auto foreign =
        std::to_array<std::string_view>({".woff", ".woff2", ".pfb", ".pfa", ".dfont", ".pcf", ".bdf"});
    const std::string extension = in_lower_case(file.extension().string());
    if (std::find(fonts.begin(), fonts.end(), extension) != fonts.end())
        return FileKind::font;
    return std::find(foreign.begin(), foreign.end(), extension) != foreign.end() ? FileKind::foreign_font
                                                                                 : FileKind::other;
}

void warn_of_file(const Path& file, const Diagnostic& reason, Diagnostics& found)
{
    found.warning("FONT-UNREADABLE", {}, fmt::format("a font file is passed over: {}", reason.message), reason.help)
        .file = file.string();
}

std::vector<FaceDescription> describe_file(const Files& files, const Path& file, Diagnostics& found)
{
    const auto faces =
        files.map(file).and_then([&](const BlobPtr& blob) { return describe_faces(file, blob->bytes()); });
    if (faces)
        return *faces;
    warn_of_file(file, faces.error(), found);
    return {};
}

// Without the folded name, equal families in different spellings would not stand together.
auto sort_key(const FaceDescription& face)
{
    return std::make_tuple(in_lower_case(face.family), face.weight, face.italic, !face.axes.empty());
}

bool comes_before(const FaceDescription& a, const FaceDescription& b) { return sort_key(a) < sort_key(b); }

bool is_same_face(const FaceDescription& a, const FaceDescription& b) { return sort_key(a) == sort_key(b); }

// Cuts of one family for several sizes ("EB Garamond 08", "EB Garamond 12") differ in their legacy names alone: the
// first keeps the family's name, the others are known by their own.
void tell_apart_by_legacy_names(std::vector<FaceDescription>& faces)
{
    std::map<decltype(sort_key(faces.front())), std::string> legacy_family_of;
    for (FaceDescription& face : faces) {
        const auto [known, is_new] = legacy_family_of.emplace(sort_key(face), face.legacy_family);
        if (!is_new && known->second != face.legacy_family && !face.legacy_family.empty())
            face.family = face.legacy_family;
    }
}

// The families that come with the engine help out in this order: text, signs, further scripts, what has nearly
// everything; then those that are meant as a layout's own choice.
constexpr auto order_of_help =
    std::to_array<std::string_view>({"noto sans", "noto sans symbols 2", "noto naskh arabic", "noto sans hebrew",
                                     "dejavu sans", "ibm plex sans", "source serif 4"});

std::size_t place_in_help(const std::string& family)
{
    const auto* const place = std::find(order_of_help.begin(), order_of_help.end(), family);
    return static_cast<std::size_t>(place - order_of_help.begin());
}

/// Puts the families of the list into its order; all others keep their places.
void order_helpers(std::vector<std::string>& families)
{
    std::vector<std::string> helpers;
    std::copy_if(families.begin(), families.end(), std::back_inserter(helpers),
                 [](const std::string& family) { return place_in_help(family) < order_of_help.size(); });
    std::sort(helpers.begin(), helpers.end(),
              [](const std::string& a, const std::string& b) { return place_in_help(a) < place_in_help(b); });
    auto next = helpers.begin();
    for (std::string& family : families) {
        if (place_in_help(family) < order_of_help.size())
            family = *next++;
    }
}

} // namespace

FontCatalog FontCatalog::scan(const Files& files, const std::vector<Path>& folders, Diagnostics& found)
{
    FontCatalog catalog;
    catalog.files_ = &files;
    for (const Path& folder : folders) {
        for (const Path& file : files.files_below(folder)) {
            if (kind_of(file) == FileKind::other)
                continue;
            for (FaceDescription& face : describe_file(files, file, found))
                catalog.faces_.push_back(std::move(face));
        }
    }
    tell_apart_by_legacy_names(catalog.faces_);
    catalog.list_families();
    std::stable_sort(catalog.faces_.begin(), catalog.faces_.end(), comes_before);
    catalog.faces_.erase(std::unique(catalog.faces_.begin(), catalog.faces_.end(), is_same_face), catalog.faces_.end());
    return catalog;
}

void FontCatalog::list_families()
{
    for (const FaceDescription& face : faces_) {
        const std::string family = in_lower_case(face.family);
        if (std::find(families_by_folder_.begin(), families_by_folder_.end(), family) == families_by_folder_.end())
            families_by_folder_.push_back(family);
    }
    order_helpers(families_by_folder_);
}

bool FontCatalog::has_family(std::string_view family) const
{
    const std::string wanted = in_lower_case(family);
    return std::find(families_by_folder_.begin(), families_by_folder_.end(), wanted) != families_by_folder_.end();
}

std::vector<std::string> FontCatalog::families() const
{
    std::vector<std::string> names;
    for (const FaceDescription& face : faces_) {
        if (names.empty() || in_lower_case(names.back()) != in_lower_case(face.family))
            names.push_back(face.family);
    }
    return names;
}

std::optional<FontCatalog::Choice> FontCatalog::nearest(const FaceQuery& query) const
{
    const std::string family = in_lower_case(query.family);
    const auto better = [&query](const FaceDescription& a, const FaceDescription& b) {
        const auto rank = [&query](const FaceDescription& face) {
            return std::pair(distance_from(face, query), face.axes.empty() == query.settings.empty() ? 0 : 1);
        };
        return rank(a) < rank(b);
    };
    const auto first = std::find_if(faces_.begin(), faces_.end(),
                                    [&](const FaceDescription& face) { return in_lower_case(face.family) == family; });
    const auto last = std::find_if(first, faces_.end(),
                                   [&](const FaceDescription& face) { return in_lower_case(face.family) != family; });
    if (first == last)
        return std::nullopt;
    const auto face = std::min_element(first, last, better);
    return Choice{static_cast<std::size_t>(face - faces_.begin()), instance_for(*face, query)};
}

std::optional<FontCatalog::Choice> FontCatalog::exact(const FaceQuery& query) const
{
    std::optional<Choice> choice = nearest(query);
    return choice && offers(faces_[choice->face], query) ? std::move(choice) : std::nullopt;
}

Result<FacePtr> FontCatalog::open(const Choice& choice) const
{
    const std::lock_guard lock(opened_->mutex);
    const auto known = opened_->faces.find(choice);
    if (known != opened_->faces.end())
        return known->second;
    FaceDescription description = faces_[choice.face];
    description.instance = choice.instance;
    auto opened =
        files_->map(description.file).and_then([&](BlobPtr blob) { return Face::open(description, std::move(blob)); });
    return opened_->faces.emplace(choice, std::move(opened)).first->second;
}

FacePtr FontCatalog::open(const Choice& choice, Span where, Diagnostics& found) const
{
    Result<FacePtr> face = open(choice);
    if (face)
        return *face;
    Diagnostic reason = face.error();
    reason.span = where;
    found.add(std::move(reason));
    return nullptr;
}

FacePtr FontCatalog::find(const FaceQuery& query, Span where, Diagnostics& found) const
{
    const std::optional<Choice> choice = exact(query);
    return choice ? open(*choice, where, found) : nullptr;
}

FacePtr FontCatalog::find_nearest(const FaceQuery& query, Span where, Diagnostics& found) const
{
    const std::optional<Choice> choice = nearest(query);
    return choice ? open(*choice, where, found) : nullptr;
}

FacePtr FontCatalog::at_optical_size(const FacePtr& face, double size_pt) const
{
    const FaceDescription& cut = face->description();
    const VariationAxis* const axis = find_axis(cut, "opsz");
    const auto listed = std::find_if(faces_.begin(), faces_.end(), [&](const FaceDescription& each) {
        return each.file == cut.file && each.index == cut.index;
    });
    if (axis == nullptr || listed == faces_.end())
        return face;
    Choice choice{static_cast<std::size_t>(listed - faces_.begin()), cut.instance};
    for (AxisValue& value : choice.instance) {
        if (value.tag == axis->tag)
            value.value = std::clamp(size_pt, axis->least, axis->most);
    }
    return open(choice).value_or(face);
}

FacePtr FontCatalog::find_with_glyphs(std::u32string_view characters, const FaceQuery& like) const
{
    for (const std::string& family : families_by_folder_) {
        FaceQuery wanted = like;
        wanted.family = family;
        std::optional<Choice> choice = exact(wanted);
        if (!choice)
            choice = nearest({family});
        const Result<FacePtr> face = choice ? open(*choice) : Result<FacePtr>(nullptr);
        if (face && *face != nullptr && covers(**face, characters))
            return *face;
    }
    return nullptr;
}

} // namespace skrejlapa
