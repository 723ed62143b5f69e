#include "pdf/shared_spots.h"

#include "picture/spot_definitions.h"

namespace skrejlapa
{

namespace
{

constexpr std::string_view key = "/Separation";
constexpr std::string_view space_characters = " \t\r\n\f";
constexpr std::string_view name_ends = "()<>[]{}/% \t\r\n\f";

// Of the bracket that closes what is open at `at`.
std::size_t closing_bracket(std::string_view text, std::size_t at)
{
    int depth = 0;
    for (; at < text.size(); ++at) {
        depth += text[at] == '[' ? 1 : text[at] == ']' ? -1 : 0;
        if (depth < 0)
            return at;
    }
    return std::string_view::npos;
}

// A tint transform that stands within the array becomes an object of its own, so that others can refer to it.
std::string with_own_object(std::string look, ObjectStore& store)
{
    const std::size_t begin = look.find("<<");
    const std::size_t end = look.rfind(">>");
    const bool is_after_a_name = look.find('[') == std::string::npos || look.find('[') > begin;
    if (begin == std::string::npos || end == std::string::npos || !is_after_a_name)
        return look;
    return look.substr(0, begin) + store.add_once(look.substr(begin + 2, end - begin - 2)).text();
}

} // namespace

const std::string& SharedSpots::look_of(const std::string& name, std::string written, ObjectStore& store)
{
    const auto known = looks_.find(name);
    return known != looks_.end() ? known->second
                                 : looks_.emplace(name, with_own_object(std::move(written), store)).first->second;
}

std::string SharedSpots::unified(std::string text, ObjectStore& store)
{
    for (std::size_t at = text.find(key); at != std::string::npos; at = text.find(key, at + 1)) {
        const std::size_t slash = text.find_first_not_of(space_characters, at + key.size());
        if (slash == std::string::npos || text[slash] != '/')
            continue;
        const std::size_t name_end = text.find_first_of(name_ends, slash + 1);
        const std::size_t end = name_end == std::string::npos ? name_end : closing_bracket(text, name_end);
        if (end == std::string::npos)
            continue;
        const std::string name = decoded_pdf_name(std::string_view(text).substr(slash + 1, name_end - slash - 1));
        text.replace(name_end, end - name_end, " " + look_of(name, text.substr(name_end, end - name_end), store));
    }
    return text;
}

} // namespace skrejlapa
