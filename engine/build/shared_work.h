/// What the making of one edition leaves for the next.
#pragma once

#include "build/shared_shaping.h"
#include "load/toml_document.h"
#include "pdf/write_pdf.h"
#include "picture/picture_cache.h"
#include "preflight/content_reading.h"
#include "preflight/preflight.h"

namespace skrejlapa
{

/// Each piece is kept by all that it is made of: an edition comes out the same with it and without. What is kept is
/// bounded, however many editions a run has. Safe from several threads.
struct SharedWork {
    static constexpr std::size_t most_pages = 128;
    static constexpr std::size_t most_paragraphs = 2048;
    static constexpr std::size_t most_fonts = 64;
    static constexpr std::size_t most_tomls = 64;

    ParsedTomls tomls{most_tomls};
    DeflatedProfiles profiles;
    PictureCache pictures;
    SharedParagraphs paragraphs{most_paragraphs};
    CleanPages clean_pages{most_pages};
    SharedFonts fonts{most_fonts};
    DeflatedStreams streams{most_pages};
    ContentReadings readings{most_pages};
};

} // namespace skrejlapa
