#include "build/document_shelf.h"

#include "base/hash.h"
#include "base/utf8.h"
#include "files/remove_file.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr std::size_t largest = 1 << 20;
constexpr std::size_t longest_quotation = 60; ///< characters

bool is_written_by_hand(const Path& file)
{
    constexpr auto endings = std::to_array<std::string_view>({".toml", ".md", ".csv", ".tsv", ".json", ".jsonl"});
    return std::find(endings.begin(), endings.end(), file.extension().string()) != endings.end();
}

std::vector<std::string_view> lines_of(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// Without the space around it, and not too long.
std::string quoted(std::string_view line)
{
    const std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
    std::string text(line.substr(begin, line.find_last_not_of(" \t\r") + 1 - begin));
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size(); at += code_point_length(text, at)) {
        if (++characters > longest_quotation)
            return text.substr(0, at) + "…";
    }
    return text.empty() ? "an empty line" : text;
}

} // namespace

void DocumentShelf::keep(const Path& file, const std::string& hash)
{
    if (hash.empty() || !is_written_by_hand(file))
        return;
    {
        const std::lock_guard lock(mutex_);
        if (!kept_.insert(hash).second)
            return;
    }
    if (DiskFiles().is_file(folder_ / hash))
        return;
    const Result<BlobPtr> text = DiskFiles().map(file);
    const bool is_what_was_read = text && hash_content((*text)->bytes()).hex() == hash;
    if (is_what_was_read && (*text)->bytes().size() <= largest)
        static_cast<void>(write_atomically(folder_ / hash, (*text)->bytes()));
}

std::optional<std::string> DocumentShelf::load(const std::string& hash) const
{
    const Result<std::string> text = DiskFiles().read(folder_ / hash);
    return text ? std::optional(*text) : std::nullopt;
}

void DocumentShelf::leave_only(const std::set<std::string>& hashes) const
{
    for (const Path& file : DiskFiles().files_below(folder_)) {
        const std::string name = file.filename().string();
        const bool is_ours = name.size() == ContentHash{}.hex().size() && name.find('.') == std::string::npos;
        if (is_ours && !hashes.contains(name))
            remove_file(file);
    }
}

std::string describe_change(std::string_view before, std::string_view now)
{
    const std::vector<std::string_view> old_lines = lines_of(before);
    const std::vector<std::string_view> new_lines = lines_of(now);
    const auto [old_line, new_line] =
        std::mismatch(old_lines.begin(), old_lines.end(), new_lines.begin(), new_lines.end());
    const auto number = new_line - new_lines.begin() + 1;
    const bool is_longer = new_lines.size() > old_lines.size();
    const bool is_shorter = new_lines.size() < old_lines.size();
    if (old_line == old_lines.end() && new_line == new_lines.end())
        return "the end of a line";
    if (old_line == old_lines.end() ||
        (is_longer && std::find(new_line, new_lines.end(), *old_line) != new_lines.end()))
        return fmt::format("line {} is new: {}", number, quoted(*new_line));
    if (new_line == new_lines.end() ||
        (is_shorter && std::find(old_line, old_lines.end(), *new_line) != old_lines.end()))
        return fmt::format("line {} is gone: {}", number, quoted(*old_line));
    return fmt::format("line {}: {} → {}", number, quoted(*old_line), quoted(*new_line));
}

} // namespace skrejlapa
