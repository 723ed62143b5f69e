/// Documents and an edition to a Leaflet: styles, language, fields, funders and fonts; every question answered.
#pragma once

#include "load/content_document.h"
#include "project/project.h"
#include "resolve/leaflet.h"
#include "text/font_catalog.h"
#include "text/hyphenation_catalog.h"

namespace skrejlapa
{

/// A `--set KEY=VALUE`: a dotted key of the layout, or `field.NAME`.
struct Setting {
    std::string key;
    std::string value;
};

/// All that an edition is resolved from. References must outlive the call.
struct ResolveInput {
    const Project& project;
    const Edition& edition;
    const DataFolder& data;
    const TomlTable& layout;        ///< the layout file as written
    const ContentDocument* content; ///< null for `inspect LAYOUT` alone
    const PrinterCard& card;
    const FontCatalog& fonts;
    const HyphenationCatalog& hyphenation;
    const Files& files;
    const std::vector<Setting>& settings;
    Quality quality = Quality::final;
};

/// Finds LAYOUT-*, STYLE-*, COLOR-*, CONTENT-*, FIELD-*, FUNDER-*, FONT-*, HYPHEN-*: all mistakes of one run, those of
/// variants that this edition does not use too. Where there are errors the Leaflet is whole but not to be printed.
Leaflet resolve(const ResolveInput& input, SourceMap& sources, Diagnostics& found);

} // namespace skrejlapa
