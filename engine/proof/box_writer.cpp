#include "proof/box_writer.h"

#include <fmt/format.h>

namespace skrejlapa
{

std::string toml_string(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            result += '\\';
        result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return result + '"';
}

std::string mm_text(double value) { return fmt::format("\"{:.3f}mm\"", value); }

std::string BoxWriter::box(const std::string& keys)
{
    std::string name = fmt::format("b{}", ++count_);
    toml_ += fmt::format("\n[boxes.{}]\n{}", name, keys);
    return name;
}

std::string BoxWriter::group(const std::vector<std::string>& children, const std::string& keys)
{
    std::vector<std::string> names;
    for (const std::string& child : children)
        names.push_back(toml_string(child));
    return box(fmt::format("children = [{}]\n{}", fmt::join(names, ", "), keys));
}

std::string BoxWriter::text(std::string_view words, std::string_view style, const std::string& keys)
{
    return box(fmt::format("text = {}\nstyle = \"{}\"\n{}", toml_string(words), style, keys));
}

std::string BoxWriter::picture(const std::string& bytes, std::string_view ending, std::string_view alt,
                               const std::string& keys)
{
    const std::string file = fmt::format("picture-{}.{}", pictures_.size() + 1, ending);
    pictures_[file] = bytes;
    return box(fmt::format("image = \"{}\"\nalt = {}\nobject-fit = \"fill\"\n{}", file, toml_string(alt), keys));
}

} // namespace skrejlapa
