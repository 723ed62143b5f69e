/// The values of a card's keys, read by their types.
#pragma once

#include "load/table_reader.h"
#include "project/project.h"

namespace skrejlapa
{

/// The value of a key; nothing, with a finding, where it is none. Finds LENGTH-SYNTAX, TOML-TYPE, TOML-VALUE.
template <class T> std::optional<T> read_card_value(TableReader& reader, std::string_view key, Diagnostics& found);

template <> std::optional<bool> read_card_value<bool>(TableReader&, std::string_view, Diagnostics&);
template <> std::optional<std::string> read_card_value<std::string>(TableReader&, std::string_view, Diagnostics&);
template <> std::optional<Length> read_card_value<Length>(TableReader&, std::string_view, Diagnostics&);
template <> std::optional<LeastByInks> read_card_value<LeastByInks>(TableReader&, std::string_view, Diagnostics&);
template <> std::optional<MarkWish> read_card_value<MarkWish>(TableReader&, std::string_view, Diagnostics&);
template <> std::optional<Paper> read_card_value<Paper>(TableReader&, std::string_view, Diagnostics&);
template <> std::optional<TextForm> read_card_value<TextForm>(TableReader&, std::string_view, Diagnostics&);
template <> std::optional<FileNames> read_card_value<FileNames>(TableReader&, std::string_view, Diagnostics&);
template <> std::optional<PixelsPerInch> read_card_value<PixelsPerInch>(TableReader&, std::string_view, Diagnostics&);
template <> std::optional<InkShare> read_card_value<InkShare>(TableReader&, std::string_view, Diagnostics&);
template <> std::optional<Area> read_card_value<Area>(TableReader&, std::string_view, Diagnostics&);
template <> std::optional<Cmyk> read_card_value<Cmyk>(TableReader&, std::string_view, Diagnostics&);
template <>
std::optional<std::vector<PdfStandard>> read_card_value<std::vector<PdfStandard>>(TableReader&, std::string_view,
                                                                                  Diagnostics&);
template <>
std::optional<ByPaper<InkShare>> read_card_value<ByPaper<InkShare>>(TableReader&, std::string_view, Diagnostics&);
template <>
std::optional<ByPaper<std::string>> read_card_value<ByPaper<std::string>>(TableReader&, std::string_view, Diagnostics&);

} // namespace skrejlapa
