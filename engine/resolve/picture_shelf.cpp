#include "resolve/picture_shelf.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

std::string show(const Rendering& rendering)
{
    return fmt::format("{} {} {}", static_cast<int>(rendering.intent), rendering.black_point_compensation,
                       static_cast<int>(rendering.neutrals));
}

bool same_colors(const Palette& a, const Palette& b)
{
    return std::equal(a.colors().begin(), a.colors().end(), b.colors().begin(), b.colors().end(),
                      [](const PaletteColor& x, const PaletteColor& y) {
                          return x.name == y.name && x.rgb == y.rgb && x.ink == y.ink;
                      });
}

} // namespace

PictureShelf::PictureShelf(const Project& project, const Files& files, const SourceMap& sources,
                           std::vector<PictureSource>& shelf, Diagnostics& found)
    : project_(project), files_(files), sources_(sources), shelf_(shelf), found_(found),
      has_project_file_(files.is_file(project.folder / "skrejlapa.toml"))
{
}

std::size_t PictureShelf::number_of(const PalettePtr& palette)
{
    const auto known = std::find_if(palettes_.begin(), palettes_.end(),
                                    [&](const PalettePtr& each) { return same_colors(*each, *palette); });
    if (known != palettes_.end())
        return static_cast<std::size_t>(known - palettes_.begin());
    palettes_.push_back(palette);
    return palettes_.size() - 1;
}

std::optional<Path> PictureShelf::locate(const Located& path)
{
    if (has_project_file_ || !path.span)
        return path_in_project(project_, path, found_);
    Project around;
    around.folder = Path(sources_.name(path.span.file)).parent_path();
    return path_in_project(around, path, found_);
}

std::optional<PictureId> PictureShelf::add_file(const PictureRequest& request)
{
    const std::optional<Path> path = locate(request.path);
    if (!path)
        return std::nullopt;
    const std::string key = fmt::format("{}\n{}\n{}\n{}", path->lexically_normal().string(), request.page,
                                        number_of(request.palette), show(request.rendering));
    if (const auto known = known_.find(key); known != known_.end())
        return known->second;
    Result<BlobPtr> bytes = files_.map(*path);
    if (!bytes) {
        Diagnostic mistake = bytes.error();
        mistake.span = request.path.span;
        found_.add(std::move(mistake));
        return std::nullopt;
    }
    shelf_.push_back({.kind = PictureKind::file,
                      .name = request.path.text,
                      .bytes = *bytes,
                      .page = request.page,
                      .palette = request.palette->colors(),
                      .rendering = request.rendering,
                      .span = request.path.span});
    return known_[key] = static_cast<PictureId>(shelf_.size() - 1);
}

PictureId PictureShelf::add_qr(const std::string& text, const PalettePtr& palette, Span span)
{
    const auto [known, is_new] = known_.try_emplace("qr\n" + text, static_cast<PictureId>(shelf_.size()));
    if (is_new)
        shelf_.push_back({.kind = PictureKind::qr,
                          .name = text,
                          .bytes = nullptr,
                          .page = 1,
                          .palette = palette->colors(),
                          .span = span});
    return known->second;
}

} // namespace skrejlapa
