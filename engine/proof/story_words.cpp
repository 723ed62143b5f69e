#include "proof/story_words.h"

#include "proof/word_changes.h"

#include <algorithm>
#include <set>

namespace skrejlapa
{

namespace
{

/// Where a line of a story begins in its text.
struct LineStart {
    std::size_t at = 0;
    std::size_t page = 0;
    const std::string* box = nullptr;
};

struct StoryText {
    std::string text;
    std::vector<LineStart> lines;
};

using Stories = std::map<std::string, StoryText>;

Stories stories_of(const LayoutSnapshot& snapshot)
{
    Stories stories;
    for (std::size_t page = 0; page < snapshot.pages.size(); ++page) {
        for (const SnapshotLine& line : snapshot.pages[page].lines) {
            if (line.reads.empty())
                continue;
            StoryText& story = stories[line.content];
            story.lines.push_back({story.text.size(), page, &line.box});
            story.text += line.reads;
        }
    }
    return stories;
}

constexpr std::string_view spaces = " \n";

std::vector<std::string_view> words_of(const StoryText& story)
{
    std::vector<std::string_view> words;
    const std::string_view text = story.text;
    for (std::size_t start = text.find_first_not_of(spaces); start != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(spaces, start), text.size());
        words.push_back(text.substr(start, end - start));
        start = text.find_first_not_of(spaces, end);
    }
    return words;
}

/// Counts words with the boxes in which they begin.
void count(const StoryText& story, const std::vector<std::string_view>& words, const std::vector<std::size_t>& changed,
           WordCounts& counts)
{
    for (const std::size_t index : changed) {
        const auto at = static_cast<std::size_t>(words[index].data() - story.text.data());
        const auto behind = std::upper_bound(story.lines.begin(), story.lines.end(), at,
                                             [](std::size_t place, const LineStart& line) { return place < line.at; });
        const LineStart& line = *std::prev(behind);
        ++counts[{line.page, *line.box}];
    }
}

} // namespace

StoryChanges compare_stories(const LayoutSnapshot& before, const LayoutSnapshot& after)
{
    Stories old_stories = stories_of(before);
    Stories new_stories = stories_of(after);
    std::set<std::string> contents;
    for (const Stories* const stories : {&old_stories, &new_stories}) {
        for (const auto& [content, story] : *stories)
            contents.insert(content);
    }
    StoryChanges changes;
    for (const std::string& content : contents) {
        const StoryText& old_story = old_stories[content];
        const StoryText& new_story = new_stories[content];
        const std::vector<std::string_view> old_words = words_of(old_story);
        const std::vector<std::string_view> new_words = words_of(new_story);
        const WordChanges words = compare_words(old_words, new_words);
        count(old_story, old_words, words.removed, changes.removed);
        count(new_story, new_words, words.added, changes.added);
    }
    return changes;
}

} // namespace skrejlapa
