#include "text/font_catalog.h"

#include "text/face_coverage.h"
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
    return std::make_tuple(in_lower_case(face.family), face.weight, face.italic);
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

std::optional<std::size_t> FontCatalog::index_of(const FaceQuery& query) const
{
    const FaceDescription wanted{.family = query.family, .weight = query.weight, .italic = query.italic};
    const auto face = std::lower_bound(faces_.begin(), faces_.end(), wanted, comes_before);
    if (face == faces_.end() || !is_same_face(*face, wanted))
        return std::nullopt;
    return static_cast<std::size_t>(face - faces_.begin());
}

Result<FacePtr> FontCatalog::open(std::size_t face) const
{
    const std::lock_guard lock(opened_->mutex);
    const auto known = opened_->faces.find(face);
    if (known != opened_->faces.end())
        return known->second;
    const FaceDescription& description = faces_[face];
    auto opened =
        files_->map(description.file).and_then([&](BlobPtr blob) { return Face::open(description, std::move(blob)); });
    return opened_->faces.emplace(face, std::move(opened)).first->second;
}

FacePtr FontCatalog::find(const FaceQuery& query, Span where, Diagnostics& found) const
{
    const auto index = index_of(query);
    if (!index)
        return nullptr;
    Result<FacePtr> face = open(*index);
    if (face)
        return *face;
    Diagnostic reason = face.error();
    reason.span = where;
    found.add(std::move(reason));
    return nullptr;
}

FacePtr FontCatalog::find_with_glyphs(std::u32string_view characters, const FaceQuery& like) const
{
    for (const std::string& family : families_by_folder_) {
        auto index = index_of({family, like.weight, like.italic});
        if (!index)
            index = index_of({family, 400, false});
        const Result<FacePtr> face = index ? open(*index) : Result<FacePtr>(nullptr);
        if (face && *face != nullptr && covers(**face, characters))
            return *face;
    }
    return nullptr;
}

} // namespace skrejlapa
