/// Text that stands apart from the text around it in the order of writing: runs in another language, and numbers and
/// addresses that the rules for plain text would take to pieces.
#pragma once

#include "text/prepared_text.h"

namespace skrejlapa
{

enum class IsolateKind { language, number, address };

/// A stretch of the text with a direction of its own (UAX 9, 2.4).
struct Isolate {
    std::uint32_t begin = 0; ///< bytes in the text
    std::uint32_t end = 0;
    Direction direction = Direction::ltr;
    IsolateKind kind = IsolateKind::language;
};

/// The isolates of a paragraph, in the order they begin, outer ones before those within them; none lies across the end
/// of another. Numbers are those written with spaces, signs or brackets, as telephone numbers are, and dates such as
/// 2026-11-27; a plain number keeps its order by itself.
std::vector<Isolate> find_isolates(const Paragraph& paragraph, const PreparedText& prepared);

} // namespace skrejlapa
