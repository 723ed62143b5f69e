#include "preview/page_windows.h"

#include "preview/rasterize.h"
#include "preview/run_program.h"

#include <charconv>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr const char* package = "poppler-utils";

/// What a name that begins with a hyphen would be taken for.
std::string as_argument(const Path& file) { return std::filesystem::absolute(file).string(); }

/// The value of an attribute of a tag as pdftotext writes it: name="12.5".
std::optional<double> attribute(std::string_view tag, std::string_view name)
{
    const std::string start = fmt::format(" {}=\"", name);
    const std::size_t at = tag.find(start);
    if (at == std::string_view::npos)
        return std::nullopt;
    double value = 0;
    const char* const first = tag.data() + at + start.size();
    const auto [end, error] = std::from_chars(first, tag.data() + tag.size(), value);
    return error == std::errc{} && end != first ? std::optional(value) : std::nullopt;
}

/// `<word xMin="…" yMin="…" xMax="…" yMax="…">text`: nothing for what is none.
std::optional<PageWord> read_word(std::string_view tag, std::string_view text)
{
    const auto left = attribute(tag, "xMin");
    const auto top = attribute(tag, "yMin");
    const auto right = attribute(tag, "xMax");
    const auto bottom = attribute(tag, "yMax");
    if (!left || !top || !right || !bottom)
        return std::nullopt;
    return PageWord{std::string(text), {{pt(*left), pt(*top)}, {pt(*right - *left), pt(*bottom - *top)}}};
}

} // namespace

Result<Pixels> draw_window(const PageView& view, const PageWindow& window)
{
    const double ppi = view.resolution_ppi;
    const int left = pixel_at(window.area.left(), ppi);
    const int top = pixel_at(window.area.top(), ppi);
    ProgramRun run{.name = "pdftoppm", .package = package};
    const std::string number = fmt::format("{}", window.page + 1);
    run.arguments = {"-r", fmt::format("{}", ppi), "-f", number, "-l", number};
    for (const auto& [flag, value] : {std::pair{"-x", left},
                                      {"-y", top},
                                      {"-W", pixel_at(window.area.right(), ppi) - left},
                                      {"-H", pixel_at(window.area.bottom(), ppi) - top}}) {
        run.arguments.emplace_back(flag);
        run.arguments.push_back(fmt::format("{}", value));
    }
    if (!view.profile.empty())
        run.arguments.insert(run.arguments.end(), {"-defaultcmykprofile", as_argument(view.profile)});
    run.arguments.push_back(as_argument(view.pdf));
    const Result<std::string> output = run_program(run);
    if (!output)
        return tl::unexpected<Diagnostic>(output.error());
    std::optional<Pixels> pixels = read_ppm(*output);
    if (!pixels)
        return failure("PROGRAM-FAILED", {}, "pdftoppm ended well but made no picture of the page");
    return *std::move(pixels);
}

Result<std::vector<PageWord>> read_page_words(const Path& pdf, std::size_t page)
{
    const std::string number = fmt::format("{}", page + 1);
    const Result<std::string> output =
        run_program({.name = "pdftotext",
                     .package = package,
                     .arguments = {"-bbox", "-f", number, "-l", number, as_argument(pdf), "-"}});
    if (!output)
        return tl::unexpected<Diagnostic>(output.error());
    std::vector<PageWord> words;
    const std::string_view text = *output;
    for (std::size_t tag = text.find("<word "); tag != std::string_view::npos; tag = text.find("<word ", tag + 1)) {
        const std::size_t open = text.find('>', tag);
        const std::size_t close = text.find("</word>", tag);
        if (open >= close || close == std::string_view::npos)
            break;
        if (std::optional<PageWord> word =
                read_word(text.substr(tag, open - tag), text.substr(open + 1, close - open - 1)))
            words.push_back(*std::move(word));
    }
    return words;
}

} // namespace skrejlapa
