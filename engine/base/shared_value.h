/// A value whose copies are one until they are edited.
#pragma once

#include <memory>
#include <utility>

namespace skrejlapa
{

/// Thousands of editions that say the same keep it once.
template <class T> class SharedValue
{
public:
    SharedValue() = default;
    SharedValue(T value) : value_(std::make_shared<const T>(std::move(value))) {} // NOLINT(google-explicit-constructor)

    const T& operator*() const
    {
        static const T nothing{};
        return value_ == nullptr ? nothing : *value_;
    }
    const T* operator->() const { return &**this; }

    /// Changes this copy alone. The change is kept when `edit` returns.
    template <class Edit> void edit(const Edit& edit)
    {
        auto changed = std::make_shared<T>(**this);
        edit(*changed);
        value_ = std::move(changed);
    }

private:
    std::shared_ptr<const T> value_;
};

} // namespace skrejlapa
