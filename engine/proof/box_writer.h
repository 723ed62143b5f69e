/// Boxes of a layout, written as TOML.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace skrejlapa
{

/// A string of TOML.
std::string toml_string(std::string_view text);

/// A length of TOML, from millimetres.
std::string mm_text(double value);

/// Writes boxes and gives them names, which it returns. `keys` are lines of TOML.
class BoxWriter
{
public:
    std::string box(const std::string& keys);
    std::string group(const std::vector<std::string>& children, const std::string& keys);
    std::string text(std::string_view words, std::string_view style, const std::string& keys = {});
    /// `ending` of the picture's file: "png".
    std::string picture(const std::string& bytes, std::string_view ending, std::string_view alt,
                        const std::string& keys);

    [[nodiscard]] const std::string& toml() const { return toml_; }
    /// By the files' names.
    [[nodiscard]] const std::map<std::string, std::string>& pictures() const { return pictures_; }

private:
    std::string toml_;
    std::map<std::string, std::string> pictures_;
    int count_ = 0;
};

} // namespace skrejlapa
