/// Values into one content hash. What a struct is made of is said by a `hash_value(Hasher&, const T&)` of its own,
/// which takes the struct apart by a structured binding of all its members: one that is added does not compile until it
/// is decided whether it counts. Spans do not: they only serve findings.
#pragma once

#include "base/color.h"
#include "base/geometry.h"
#include "base/hash.h"
#include "files/files.h"

#include <cstring>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace skrejlapa
{

class Face;

/// Names what is too large to be looked at again for each value that refers to it.
class ContentNames
{
public:
    virtual ~ContentNames() = default;
    [[nodiscard]] virtual ContentHash name_of(const BlobPtr& blob) const = 0;
    [[nodiscard]] virtual ContentHash name_of(const Face& face) const = 0;
};

/// Of what stays where it is as long as the name is used: its place in memory.
inline ContentHash name_by_place(const void* place)
{
    ContentHash name;
    std::memcpy(name.bytes.data(), &place, sizeof place);
    return name;
}

class Hasher
{
public:
    /// `names` must outlive it.
    explicit Hasher(const ContentNames& names) : names_(names) {}

    template <class... T> void add(const T&... values) { (hash_value(*this, values), ...); }
    void add_bytes(const void* bytes, std::size_t size) { bytes_.append(static_cast<const char*>(bytes), size); }
    [[nodiscard]] const ContentNames& names() const { return names_; }
    [[nodiscard]] ContentHash result() const { return hash_content(bytes_); }

private:
    const ContentNames& names_;
    std::string bytes_;
};

template <class T>
requires std::is_arithmetic_v<T> || std::is_enum_v<T>
void hash_value(Hasher& hasher, T value) { hasher.add_bytes(&value, sizeof value); }

inline void hash_value(Hasher& hasher, const std::string& text)
{
    hasher.add(text.size());
    hasher.add_bytes(text.data(), text.size());
}

inline void hash_value(Hasher& hasher, const ContentHash& hash)
{
    const auto& [bytes] = hash;
    hasher.add_bytes(bytes.data(), bytes.size());
}

inline void hash_value(Hasher& hasher, Length length) { hasher.add(length.millipoints()); }

inline void hash_value(Hasher& hasher, const BlobPtr& blob)
{
    hasher.add(blob != nullptr);
    if (blob != nullptr)
        hasher.add(hasher.names().name_of(blob));
}

template <class T> void hash_value(Hasher& hasher, const std::optional<T>& value)
{
    hasher.add(value.has_value());
    if (value)
        hasher.add(*value);
}

template <class T> void hash_value(Hasher& hasher, const std::vector<T>& values)
{
    hasher.add(values.size());
    for (const T& value : values)
        hasher.add(value);
}

template <class A, class B> void hash_value(Hasher& hasher, const std::pair<A, B>& pair)
{
    hasher.add(pair.first, pair.second);
}

template <class K, class V, class C> void hash_value(Hasher& hasher, const std::map<K, V, C>& map)
{
    hasher.add(map.size());
    for (const auto& [key, value] : map)
        hasher.add(key, value);
}

template <class... T> void hash_value(Hasher& hasher, const std::variant<T...>& value)
{
    hasher.add(value.index());
    std::visit([&](const auto& held) { hasher.add(held); }, value);
}

inline void hash_value(Hasher& hasher, const Point& point)
{
    const auto& [x, y] = point;
    hasher.add(x, y);
}

inline void hash_value(Hasher& hasher, const Size& size)
{
    const auto& [width, height] = size;
    hasher.add(width, height);
}

template <class T> void hash_value(Hasher& hasher, const Edges<T>& edges)
{
    const auto& [top, right, bottom, left] = edges;
    hasher.add(top, right, bottom, left);
}

inline void hash_value(Hasher& hasher, const Cmyk& inks)
{
    const auto& [c, m, y, k] = inks;
    hasher.add(c, m, y, k);
}

inline void hash_value(Hasher& hasher, const Rgb& color)
{
    const auto& [r, g, b] = color;
    hasher.add(r, g, b);
}

inline void hash_value(Hasher& hasher, const Ink& ink)
{
    const auto& [process, spot, spot_tint, screen] = ink;
    hasher.add(process, spot, spot_tint, screen);
}

} // namespace skrejlapa
