#include "stage_dumps.h"
#include "tag_dump.h"

namespace skrejlapa
{

namespace
{

/// As they are read, not as they stand.
std::string letters_of(const LineRun& run)
{
    std::string letters;
    for (const PlacedCluster& cluster : run.clusters)
        letters.insert(run.direction == Direction::rtl ? 0 : letters.size(), cluster.text);
    return letters;
}

/// Gathers what is painted of each element; a box and its page are named where the words come to them.
class PaintedWords
{
public:
    void take(const PaintPage& page)
    {
        for (const PaintItem& item : page.items) {
            const auto* const glyphs = std::get_if<DrawGlyphs>(&item.operation);
            if (item.element == no_element)
                continue;
            const std::string place = fmt::format("{}/{}", page.name, item.box);
            std::string& last = places_[item.element];
            if (last != place)
                words_[item.element] += fmt::format(" [{}]", place);
            last = place;
            words_[item.element] += glyphs == nullptr ? " picture" : fmt::format(" '{}'", letters_of(glyphs->run));
        }
    }
    [[nodiscard]] const WordsByElement& words() const { return words_; }

private:
    WordsByElement words_;
    WordsByElement places_;
};

} // namespace

std::string dump_tag_tree(const PaintList& list, const std::string& language)
{
    PaintedWords painted;
    for (const PaintPage& page : list.pages)
        painted.take(page);
    return dump_tags(list.structure, language, painted.words());
}

} // namespace skrejlapa
