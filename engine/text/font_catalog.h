/// The fonts an edition may use: found in folders by family, weight and slope; faces are opened when first asked for.
#pragma once

#include "text/font_query.h"

#include <map>
#include <mutex>
#include <vector>

namespace skrejlapa
{

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
    /// The face of exactly this family, weight, slope and width; never a faked one. A variable font offers all that its
    /// axes reach; of a family that has both, the static face is taken unless settings of axes are asked for. Null with
    /// no finding when the family has no such face; null with the finding of Face::open when it cannot be used. Safe
    /// from several threads.
    [[nodiscard]] FacePtr find(const FaceQuery& query, Span where, Diagnostics& found) const;
    /// The face of the family that comes nearest to what is asked for; else as `find`.
    [[nodiscard]] FacePtr find_nearest(const FaceQuery& query, Span where, Diagnostics& found) const;
    /// The face as it is cut for type of another size, where its font has an axis for that; else the face itself. Safe
    /// from several threads.
    [[nodiscard]] FacePtr at_optical_size(const FacePtr& face, double size_pt) const;
    /// The first face, in the order of the folders (the families that come with the engine in theirs), that has all
    /// these characters: of each family the one of the
    /// same weight and slope as `like`, else its regular. Null when there is none; faces that cannot be used are
    /// passed over. Safe from several threads.
    [[nodiscard]] FacePtr find_with_glyphs(std::u32string_view characters, const FaceQuery& like) const;

private:
    void list_families();
    /// A face of the list, at a place on its axes where it is variable.
    struct Choice {
        std::size_t face = 0;
        std::vector<AxisValue> instance;
        auto operator<=>(const Choice&) const = default;
    };
    [[nodiscard]] Result<FacePtr> open(const Choice& choice) const;
    [[nodiscard]] FacePtr open(const Choice& choice, Span where, Diagnostics& found) const;
    [[nodiscard]] std::optional<Choice> nearest(const FaceQuery& query) const;
    [[nodiscard]] std::optional<Choice> exact(const FaceQuery& query) const;

    const Files* files_ = nullptr;
    std::vector<FaceDescription> faces_;
    std::vector<std::string> families_by_folder_; ///< in the order that they help out in
    struct Opened {
        std::mutex mutex;
        std::map<Choice, Result<FacePtr>> faces;
    };
    std::unique_ptr<Opened> opened_ = std::make_unique<Opened>();
};

} // namespace skrejlapa
