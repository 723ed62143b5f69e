/// The standards that a PDF can claim to keep, and what it is for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace skrejlapa
{

/// Print: inks on paper. Screen: RGB, links, cut to the trim.
enum class Medium { print, screen };

enum class Paper { coated, uncoated };
enum class TextForm { fonts, outlines };
enum class FileNames { any, ascii };

enum class PdfStandard {
    pdf_14,       ///< no transparency
    pdf_16,       ///<
    pdf_17,       ///<
    pdf_x1a_2003, ///< ISO 15930-4: inks alone, no transparency
    pdf_x4,       ///< ISO 15930-7
    pdf_ua1,      ///< ISO 14289-1: for readers with assistive technology
    pdf_a2a       ///< ISO 19005-2, level A: for the archive
};

/// The version of PDF that a file may use the features of.
enum class PdfVersion { v1_4, v1_6, v1_7 };

/// The version that a standard is written on. Nothing for those that take any up to 1.7 (PDF/UA-1, PDF/A-2a).
std::optional<PdfVersion> version_of(PdfStandard standard);

/// The newest version that all of `standards` allow.
PdfVersion newest_version_for(const std::vector<PdfStandard>& standards);

/// As projects and cards write it: "PDF/X-4".
std::string_view name_of(PdfStandard standard);

/// The standard of that name, if there is one.
std::optional<PdfStandard> find_pdf_standard(std::string_view name);

std::vector<std::string> pdf_standard_names();

} // namespace skrejlapa
