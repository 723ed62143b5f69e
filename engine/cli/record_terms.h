/// What decides about editions beside their files: the engine, flags, dates and the fonts there are.
#pragma once

#include "build/edition_record.h"
#include "cli/workplace.h"

namespace skrejlapa
{

/// The program and the libraries whose work shows in PDFs, as they are loaded; loads the modules for it.
std::vector<RecordedName> engine_in_use();

/// The list of fonts in one hash: which there are, and in which files.
std::string name_of_fonts(const FontCatalog& fonts, const RecordPaths& paths);

/// `fonts`: as `name_of_fonts` says.
std::vector<RecordedName> terms_of(const Workplace& place, const Edition& edition, const std::string& fonts);

/// What the lock says of the edition's family, in one hash; empty where it says nothing.
std::string lock_of(const FitLock& lock, const Edition& edition);

} // namespace skrejlapa
