/// Rules about a PDF file as a printing house finds it. docs/preflight.md has a line for each code.
#pragma once

#include "preflight/file_check.h"

namespace skrejlapa
{

// The frame.

/// PDF-STANDARD: none of the standards that the card takes is claimed, or a claimed one is not kept.
void check_standard(const FileCheck& check);
/// PDF-PROFILE: embedded where the card forbids it.
void check_profile(const FileCheck& check);
/// PDF-FONT-NOT-EMBEDDED; PDF-FONTS-LEFT where the card wants outlines; FONT-COURIER.
void check_file_fonts(const FileCheck& check);
/// PDF-ENCRYPTED.
void check_encryption(const FileCheck& check);
/// PDF-GROUP-SPACE (GWG 2022, R0030).
void check_groups(const FileCheck& check);
/// PDF-ACTIONS: scripts and the like, where no row of a standard says so.
void check_actions(const FileCheck& check);

// The pages.

/// PDF-TRIM, PDF-PAGE-BOXES, PDF-PAGES-DIFFER (GWG 2022, R0002 to R0004), BLEED-TOO-SMALL.
void check_page_boxes(const FileCheck& check);
/// PDF-DAMAGED: content that is no PDF.
void check_damage(const FileCheck& check);
/// BLEED-NOT-FILLED: what is cut at the trim and ends there.
void check_file_bleed(const FileCheck& check);
/// LAYOUT-UNSAFE: text near the trim.
void check_safe_text(const FileCheck& check);
/// PAGE-EMPTY (GWG 2022, R0005).
void check_empty_pages(const FileCheck& check);
/// PDF-ANNOTATION: over what is printed.
void check_annotations(const FileCheck& check);
/// PDF-MARKS: where the card wants none.
void check_marks(const FileCheck& check);

// What is painted.

/// PDF-RGB and PDF-NOT-INKS (GWG 2022, R0027).
void check_file_colors(const FileCheck& check);
/// COLOR-GRAY: small text, thin lines and overprinting in DeviceGray (GWG 2022, R0011 to R0013).
void check_grays(const FileCheck& check);
/// OVERPRINT-WHITE and BLACK-KNOCKS-OUT (GWG 2022, R0007 to R0010).
void check_overprint(const FileCheck& check);
/// SPOT-FORBIDDEN, SPOT-USED, SPOT-SUFFIX, SPOT-TWINS, COLOR-ALL.
void check_file_spots(const FileCheck& check);
/// INK-LIMIT, INK-LIMIT-COLOR and TEXT-RICH-BLACK.
void check_file_inks(const FileCheck& check);
/// TYPE-TOO-SMALL and TYPE-REVERSED-TOO-SMALL.
void check_file_type(const FileCheck& check);
/// LINE-TOO-THIN and LINE-REVERSED-TOO-THIN.
void check_file_lines(const FileCheck& check);
/// PICTURE-LOW-RESOLUTION.
void check_file_pictures(const FileCheck& check);
/// PDF-TRANSPARENT.
void check_file_transparency(const FileCheck& check);

} // namespace skrejlapa
