/// The fonts an edition may use: found in folders by family, weight and slope; faces are opened when first asked for.
#pragma once

#include "text/face.h"

#include <map>
#include <mutex>
#include <vector>

namespace skrejlapa
{

/// What a style asks for.
struct FaceQuery {
    std::string family; ///< letters A to Z are equal in both cases, as in CSS
    int weight = 400;
    bool italic = false;
};

class FontCatalog
{
public:
    /// Lists the faces in all font files (ttf, otf, ttc, otc) below the folders; an earlier folder wins where two
    /// have the same face. Cuts of a family for several sizes come under their own names but for the first. Reads names
    /// only: a face is vetted when it is opened. Unreadable files, and fonts in formats for the web or of former times
    /// (WOFF, Type 1, bitmaps), are FONT-UNREADABLE warnings. `files` must outlive the catalogue.
    static FontCatalog scan(const Files& files, const std::vector<Path>& folders, Diagnostics& found);

    /// All faces, sorted by family, weight, slope.
    [[nodiscard]] const std::vector<FaceDescription>& faces() const { return faces_; }
    [[nodiscard]] bool has_family(std::string_view family) const;
    /// The family names, sorted, for messages.
    [[nodiscard]] std::vector<std::string> families() const;
    /// The face of exactly this family, weight and slope; never a faked one. Null with no finding when the family
    /// has no such face; null with the finding of Face::open when it cannot be used. Safe from several threads.
    [[nodiscard]] FacePtr find(const FaceQuery& query, Span where, Diagnostics& found) const;
    /// The first face, in the order of the folders, that has all these characters: of each family the one of the
    /// same weight and slope as `like`, else its regular. Null when there is none; faces that cannot be used are
    /// passed over. Safe from several threads.
    [[nodiscard]] FacePtr find_with_glyphs(std::u32string_view characters, const FaceQuery& like) const;

private:
    void list_families();
    [[nodiscard]] Result<FacePtr> open(std::size_t face) const;
    [[nodiscard]] std::optional<std::size_t> index_of(const FaceQuery& query) const;

    const Files* files_ = nullptr;
    std::vector<FaceDescription> faces_;
    std::vector<std::string> families_by_folder_; ///< in the order of the folders
    struct Opened {
        std::mutex mutex;
        std::map<std::size_t, Result<FacePtr>> faces;
    };
    std::unique_ptr<Opened> opened_ = std::make_unique<Opened>();
};

} // namespace skrejlapa
