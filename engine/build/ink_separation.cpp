#include "build/ink_separation.h"

#include "paint/operation_ink.h"
#include "pdf/syntax.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr Cmyk no_ink;
constexpr Cmyk full_magenta{0, 1, 0, 0};

void note(const std::string& spot, std::vector<std::string>& spots)
{
    if (!spot.empty() && std::count(spots.begin(), spots.end(), spot) == 0)
        spots.push_back(spot);
}

std::vector<std::string> spots_of(PaintList list, const Pictures& pictures)
{
    std::vector<std::string> spots;
    for (PaintPage& page : list.pages) {
        for (PaintItem& item : page.items) {
            if (const Ink* const ink = ink_of(item.operation))
                note(ink->spot, spots);
        }
    }
    for (const PicturePtr& picture : pictures) {
        const auto* const vector = picture ? std::get_if<VectorPicture>(&picture->content) : nullptr;
        for (const std::string& spot : vector == nullptr ? std::vector<std::string>{} : vector->facts.spots)
            note(spot, spots);
    }
    return spots;
}

/// A document in which a spot ink, perhaps, is seen and all others are not.
class SpotLooks
{
public:
    explicit SpotLooks(std::string seen) : seen_(std::move(seen)) {}

    [[nodiscard]] PaintList list(PaintList list) const
    {
        for (PaintPage& page : list.pages) {
            for (PaintItem& item : page.items) {
                Ink* const ink = ink_of(item.operation);
                if (ink != nullptr && !ink->spot.empty())
                    ink->process = look_of(ink->spot);
            }
        }
        return list;
    }

    [[nodiscard]] Pictures pictures(const Pictures& pictures) const
    {
        Pictures changed;
        for (const PicturePtr& picture : pictures)
            changed.push_back(picture ? changed_picture(picture) : picture);
        return changed;
    }

private:
    std::string seen_;

    [[nodiscard]] Cmyk look_of(const std::string& spot) const { return spot == seen_ ? full_magenta : no_ink; }

    [[nodiscard]] PicturePtr changed_picture(const PicturePtr& picture) const
    {
        const auto* const vector = std::get_if<VectorPicture>(&picture->content);
        if (vector == nullptr || vector->facts.spots.empty())
            return picture;
        Picture changed = *picture;
        for (const std::string& spot : vector->facts.spots)
            change_tint(std::get<VectorPicture>(changed.content), spot);
        changed.id = hash_content(fmt::format("{} {}", picture->id.hex(), seen_));
        return std::make_shared<const Picture>(std::move(changed));
    }

    // The tint transform is the reference that follows the ink's name and its alternate space.
    void change_tint(VectorPicture& picture, const std::string& spot) const
    {
        const std::string name = pdf_name(spot);
        for (std::size_t i = 0; i < picture.objects.size(); ++i) {
            const std::vector<PdfPiece> pieces = picture.objects[i].dictionary;
            for (const PdfPiece& piece : pieces) {
                const std::size_t at = piece.text.rfind("/Separation");
                if (piece.reference && at != std::string::npos && piece.text.find(name + " ", at) != std::string::npos)
                    picture.objects[*piece.reference] = {{{tint_transform(look_of(spot)), std::nullopt}}, false, {}};
            }
        }
    }

    static std::string tint_transform(const Cmyk& look)
    {
        return fmt::format("/C0 [0 0 0 0 ] /C1 [{} {} {} {} ] /Domain [0 1 ] /FunctionType 2 /N 1 ", look.c, look.m,
                           look.y, look.k);
    }
};

Result<std::string> write(const Workshop& workshop, const Edition& edition, const PaintedEdition& painted,
                          const SpotLooks& looks)
{
    return write_edition(workshop, edition,
                         {std::make_unique<LaidOutEdition>(*painted.laid_out), looks.list(painted.list),
                          looks.pictures(painted.pictures)});
}

} // namespace

Result<InkSeparation> separate_inks(const Workshop& workshop, const Edition& edition, const PaintedEdition& painted)
{
    InkSeparation separation;
    Result<std::string> without = write(workshop, edition, painted, SpotLooks({}));
    if (!without)
        return tl::unexpected(without.error());
    separation.without_spots = *std::move(without);
    for (const std::string& spot : spots_of(painted.list, painted.pictures)) {
        Result<std::string> pdf = write(workshop, edition, painted, SpotLooks(spot));
        if (!pdf)
            return tl::unexpected(pdf.error());
        separation.spots.push_back({spot, *std::move(pdf)});
    }
    return separation;
}

} // namespace skrejlapa
