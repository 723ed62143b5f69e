/// All editions on one page of HTML, their pictures within it: to be looked at together, sent on, or printed.
#pragma once

#include "preview/preview.h"

#include <string>
#include <vector>

namespace skrejlapa
{

struct SheetEdition {
    std::string leaflet;
    std::string language;
    std::string profile;
    std::vector<PreviewPicture> pictures;
};

/// Editions in their order, under a heading for each leaflet. Nothing in it refers to anything outside.
std::string contact_sheet(const std::string& title, const std::vector<SheetEdition>& editions);

} // namespace skrejlapa
