/// What became of many editions, in a small table.
#pragma once

#include <map>
#include <string>
#include <utility>

namespace skrejlapa
{

enum class EditionEnding { built, fresh, failed };

/// Counts by leaflet and language, in the order they come in.
class BuildOverview
{
public:
    void add(const std::string& leaflet, const std::string& language, EditionEnding ending);
    /// Empty where so few editions are told of line by line already.
    [[nodiscard]] std::string print() const;

private:
    struct Counts {
        std::size_t place = 0; ///< of the row
        std::map<EditionEnding, int> editions;
    };
    std::map<std::pair<std::string, std::string>, Counts> rows_;
    std::size_t count_ = 0;
};

} // namespace skrejlapa
