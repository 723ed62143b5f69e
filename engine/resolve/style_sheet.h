/// The layout's [styles] as declared: which keys each style sets, with those it extends.
#pragma once

#include "resolve/extends_chain.h"

#include <functional>
#include <span>

namespace skrejlapa
{

/// The elements that text is made of; each may have a style of its name.
std::span<const std::string_view> style_elements();

class StyleSheet
{
public:
    StyleSheet() = default;
    /// Finds STYLE-UNKNOWN, LAYOUT-CYCLE, TOML-UNKNOWN-KEY. Requires: `styles` outlives the sheet.
    static StyleSheet read(const TomlTable* styles, Diagnostics& found);

    /// The keys that a style sets, its own and copied ones; null when [styles] does not name it.
    [[nodiscard]] const std::vector<const TomlEntry*>* declared(std::string_view name) const;
    /// Whether text may have this style: an element, or one that [styles] names.
    [[nodiscard]] bool knows(std::string_view name) const;
    /// STYLE-UNKNOWN, where there is no such style.
    void require(std::string_view name, Span span, Diagnostics& found) const;
    [[nodiscard]] std::vector<std::string> names() const; ///< those that [styles] names

private:
    std::map<std::string, std::vector<const TomlEntry*>, std::less<>> styles_;
};

} // namespace skrejlapa
