#include "project/card_keys.h"

#include "project/card_values.h"

#include <algorithm>
#include <map>

namespace skrejlapa
{

namespace
{

/// Where the values of a table come from: `source` of all, `[sources]` of single keys.
class Sources
{
public:
    Sources(TableReader& reader, Diagnostics& found) : general_(reader.string("source").value_or(""))
    {
        const TomlTable* const table = reader.table("sources");
        if (table == nullptr)
            return;
        TableReader keys(*table, "[sources]", found);
        for (const std::string& key : card_key_names()) {
            if (const std::optional<std::string> source = keys.string(key))
                by_key_.emplace(key, *source);
        }
        keys.finish();
    }

    [[nodiscard]] const std::string& of(std::string_view key) const
    {
        const auto own = by_key_.find(key);
        return own == by_key_.end() ? general_ : own->second;
    }

private:
    std::string general_;
    std::map<std::string, std::string, std::less<>> by_key_;
};

} // namespace

PrinterCard read_card_keys(TableReader& reader, const CardOwner& owner, Diagnostics& found)
{
    PrinterCard card;
    const Sources sources(reader, found);
    for_each_card_key([&]<class T>(const CardKey<T>& key) {
        reader.know({key.name});
        if (!reader.has(key.name))
            return;
        if (std::optional<T> value = read_card_value<T>(reader, key.name, found))
            card.*key.member =
                Given<T>{*std::move(value), {reader.span_of(key.name), owner.voice, owner.name, sources.of(key.name)}};
    });
    return card;
}

} // namespace skrejlapa
