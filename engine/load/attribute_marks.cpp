#include "load/attribute_marks.h"

#include "load/braces.h"
#include "load/comment_marks.h"
#include "load/limits.h"
#include "load/source_lines.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

constexpr std::string_view blanks = " \t";

class Marker
{
public:
    /// `source` may have comments covered already.
    explicit Marker(const MarkedText& source) : source_(source.text), lines_(source.text), result_(source) {}

    MarkedText mark(const LeafScan& scan)
    {
        verbatim_ = scan.verbatim;
        for (const Leaf& leaf : scan.leaves)
            mark_leaf(leaf);
        std::sort(result_.marks.begin(), result_.marks.end(),
                  [](const Mark& a, const Mark& b) { return a.begin < b.begin; });
        return std::move(result_);
    }

private:
    std::string_view source_;
    SourceLines lines_;
    MarkedText result_;
    std::vector<TextRange> verbatim_;
    std::size_t next_verbatim_ = 0;
    std::vector<std::size_t> open_brackets_;
    std::size_t next_brace_close_ = 0; ///< looked up once for all braces before it
    std::size_t next_field_close_ = 0; ///< likewise
    std::size_t line_end_ = 0;         ///< likewise

    void add(MarkKind kind, std::size_t begin, std::size_t end)
    {
        result_.marks.push_back({kind, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    }

    /// Attributes alone on a line end the paragraph above and begin what follows: a processing instruction of HTML is
    /// the one block that does so in every place, and it ends with its line.
    void cover_line(std::size_t begin, std::size_t end)
    {
        cover(result_.text, begin, end);
        result_.text.replace(begin, 2, "<?");
        result_.text.replace(end - 2, 2, "?>");
    }

    void mark_leaf(const Leaf& leaf)
    {
        open_brackets_.clear();
        while (next_verbatim_ < verbatim_.size() && verbatim_[next_verbatim_].end <= leaf.range.begin)
            ++next_verbatim_;
        for (std::size_t at = leaf.range.begin; at < leaf.range.end;)
            at = mark_at(at, leaf);
    }

    /// Marks what stands at an offset; returns the offset to go on from.
    std::size_t mark_at(std::size_t at, const Leaf& leaf)
    {
        if (const std::size_t end = verbatim_end(at); end > at)
            return end;
        switch (source_[at]) {
        case '\\':
            return at + 2;
        case '[':
            open_brackets_.push_back(at);
            return at + 1;
        case ']':
            return close_bracket(at, leaf);
        case '{':
            return open_brace(at, leaf);
        default:
            return at + 1;
        }
    }

    /// The end of the code, HTML or address that begins at `at`, else `at`.
    std::size_t verbatim_end(std::size_t at)
    {
        while (next_verbatim_ < verbatim_.size() && verbatim_[next_verbatim_].end <= at)
            ++next_verbatim_;
        const bool inside = next_verbatim_ < verbatim_.size() && verbatim_[next_verbatim_].begin <= at;
        return inside ? verbatim_[next_verbatim_].end : at;
    }

    std::size_t close_bracket(std::size_t at, const Leaf& leaf)
    {
        if (open_brackets_.empty())
            return at + 1;
        const std::size_t open = open_brackets_.back();
        open_brackets_.pop_back();
        if (at + 1 < leaf.range.end && source_[at + 1] == '(')
            return std::max(skip_destination(source_, at + 1, leaf.range.end), at + 1);
        if (!opens_single_brace(source_, at + 1))
            return at + 1;
        const auto end = end_of_braces(at + 1);
        if (!end) {
            add(MarkKind::unclosed, at + 1, at + 2);
            return at + 2;
        }
        result_.text[open] = '{';
        result_.text[at] = '}';
        add(MarkKind::run_open, open, open + 1);
        add(MarkKind::run_close, at, at + 1);
        add_attributes(at + 1, *end);
        return *end;
    }

    void add_attributes(std::size_t begin, std::size_t end)
    {
        cover(result_.text, begin, end);
        add(MarkKind::attributes, begin, end);
    }

    std::size_t open_brace(std::size_t at, const Leaf& leaf)
    {
        if (!opens_single_brace(source_, at)) {
            return end_of_field(at);
        }
        const auto end = end_of_braces(at);
        if (!end) {
            if (follows_blank(at) && looks_like_attributes(source_.substr(at + 1, max_attribute_bytes)))
                add(MarkKind::unclosed, at, at + 1);
            return at + 1;
        }
        if (stands_alone(at, *end, leaf)) {
            mark_lone_line(at, *end, leaf);
            return *end;
        }
        const bool closes_leaf = is_leaf_end(*end, leaf);
        if ((closes_leaf && follows_blank(at)) || looks_like_attributes(source_.substr(at + 1, *end - at - 2))) {
            add_attributes(at, *end);
            if (closes_leaf && leaf.kind == LeafKind::heading)
                hide_closing_hashes(at);
        }
        return *end;
    }

    /// As `find_braces_end`, in constant time where no brace closes on the line.
    std::optional<std::size_t> end_of_braces(std::size_t open)
    {
        if (next_brace_close_ < open)
            next_brace_close_ = std::min(source_.find('}', open), source_.size());
        if (line_end_ < open)
            line_end_ = lines_.end_of(open);
        return next_brace_close_ < line_end_ ? find_braces_end(source_, open) : std::nullopt;
    }

    /// The offset after `{{field}}`; where it is not closed on its line, the braces are text.
    std::size_t end_of_field(std::size_t at)
    {
        if (next_field_close_ < at)
            next_field_close_ = std::min(source_.find("}}", at), source_.size());
        if (line_end_ < at)
            line_end_ = lines_.end_of(at);
        return next_field_close_ < line_end_ ? next_field_close_ + 2 : at + 2;
    }

    [[nodiscard]] bool follows_blank(std::size_t at) const
    {
        return at == 0 || std::string_view(" \t\r\n").find(source_[at - 1]) != std::string_view::npos;
    }

    [[nodiscard]] bool is_leaf_end(std::size_t at, const Leaf& leaf) const
    {
        return at >= leaf.range.end ||
               source_.substr(at, leaf.range.end - at).find_first_not_of(" \t\r\n") == source_.npos;
    }

    [[nodiscard]] bool stands_alone(std::size_t begin, std::size_t end, const Leaf& leaf) const
    {
        if (leaf.kind != LeafKind::paragraph || !lines_.ends_blank(end))
            return false;
        // On the leaf's first line its list's marker may stand before it.
        return begin == leaf.range.begin || lines_.is_blank(lines_.begin_of(begin), begin);
    }

    /// On the line before a block; or, where text stands above and none below, the end of that text.
    void mark_lone_line(std::size_t begin, std::size_t end, const Leaf& leaf)
    {
        const std::size_t next = lines_.begin_of_next(end);
        const bool text_above = begin != leaf.range.begin;
        const bool text_below = !lines_.ends_blank(next);
        if ((text_above && !text_below) || end - begin < 4) {
            add_attributes(begin, end);
            return;
        }
        cover_line(begin, end);
        add(MarkKind::block_line, begin, end);
    }

    /// `## Title ## {#id}`: the closing hashes end the heading only where nothing follows them.
    void hide_closing_hashes(std::size_t attributes)
    {
        const std::size_t line = lines_.begin_of(attributes);
        const std::size_t last = source_.find_last_not_of(blanks, attributes - 1);
        if (last == source_.npos || last < line || source_[last] != '#')
            return;
        const std::size_t before = source_.find_last_not_of('#', last);
        if (before == source_.npos || before <= line || blanks.find(source_[before]) == blanks.npos)
            return;
        std::fill(result_.text.begin() + static_cast<std::ptrdiff_t>(before + 1),
                  result_.text.begin() + static_cast<std::ptrdiff_t>(last + 1), ',');
        add(MarkKind::nothing, before + 1, last + 1);
    }
};

} // namespace

const Mark* find_mark(const std::vector<Mark>& marks, MarkKind kind, std::uint32_t begin)
{
    auto mark = std::lower_bound(marks.begin(), marks.end(), begin,
                                 [](const Mark& candidate, std::uint32_t wanted) { return candidate.begin < wanted; });
    while (mark != marks.end() && mark->begin == begin && mark->kind != kind)
        ++mark;
    return mark != marks.end() && mark->begin == begin ? &*mark : nullptr;
}

MarkedText mark_attributes(std::string_view source)
{
    if (source.find('{') == source.npos && source.find("<!--") == source.npos)
        return {std::string(source), {}};
    LeafScan scan = scan_leaves(source);
    const MarkedText uncovered = uncover_text_after_comments(source, scan.html_blocks);
    if (!uncovered.marks.empty())
        scan = scan_leaves(uncovered.text);
    return Marker(uncovered).mark(scan);
}

} // namespace skrejlapa
