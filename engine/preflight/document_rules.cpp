#include "preflight/document_rules.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// A link with all letters that carry it.
struct PrintedLink {
    std::string address;
    std::string letters;
    const PageCheck* check = nullptr;
    const PlacedItem* item = nullptr;
};

std::string letters_of(const LineRun& run)
{
    std::string letters;
    if (run.added_hyphen)
        return letters;
    for (const PlacedCluster& cluster : run.clusters)
        letters += cluster.text;
    return letters;
}

/// What of an address readers need: neither its scheme nor the slash at its end.
std::string bare_address(std::string_view address)
{
    for (const std::string_view start : {"https://", "http://", "mailto:", "tel:", "www."}) {
        if (address.starts_with(start))
            address.remove_prefix(start.size());
    }
    while (address.ends_with('/'))
        address.remove_suffix(1);
    std::string bare;
    for (const char letter : address) {
        if (letter != ' ' && letter != '-')
            bare += letter;
    }
    return bare;
}

std::vector<PrintedLink> links_of(std::span<const PageCheck> pages)
{
    std::vector<PrintedLink> links;
    for (const PageCheck& check : pages) {
        for (const PlacedItem& item : check.items) {
            const auto* const glyphs = std::get_if<DrawGlyphs>(&item.item->operation);
            if (glyphs == nullptr || glyphs->run.link.empty())
                continue;
            auto link = std::find_if(links.begin(), links.end(),
                                     [&](const PrintedLink& each) { return each.address == glyphs->run.link; });
            if (link == links.end())
                link = links.insert(links.end(), {glyphs->run.link, {}, &check, &item});
            link->letters += letters_of(glyphs->run);
        }
    }
    return links;
}

bool is_in_a_code(const PageCheck& check, const std::string& address)
{
    const std::vector<PictureSource>& sources = check.job.leaflet.picture_sources;
    return std::any_of(sources.begin(), sources.end(), [&](const PictureSource& source) {
        return source.kind == PictureKind::qr && source.name == address;
    });
}

bool is_printed(const PrintedLink& link)
{
    // In the text it may be broken, hyphenated and spaced.
    return bare_address(link.letters).find(bare_address(link.address)) != std::string::npos;
}

} // namespace

void check_links(std::span<const PageCheck> pages, Diagnostics& found)
{
    for (const PrintedLink& link : links_of(pages)) {
        if (is_printed(link) || is_in_a_code(*link.check, link.address))
            continue;
        found.add(
            {.code = "LINK-NOT-PRINTED",
             .level = Level::note,
             .span = link.item->item->span,
             .message = fmt::format("the link to {} leads nowhere on paper: its address is not printed", link.address),
             .help = {"write the address out, or show it as a QR code: qr = \"3/link\""},
             .place = place_of(*link.check, *link.item),
             .values = {{"address", link.address}}});
    }
}

} // namespace skrejlapa
