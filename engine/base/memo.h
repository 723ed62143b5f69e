/// Values kept by a hash of all that they are made of, so that what comes out of a run does not depend on what is kept.
#pragma once

#include "base/hash.h"

#include <cstring>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <utility>

namespace skrejlapa
{

/// How often a Memo was asked, and how often it knew.
struct MemoCount {
    std::size_t asked = 0;
    std::size_t known = 0;
};

/// Keeps those asked for last: at least `most` of them, at most twice as many. Two threads that want the same at one
/// time both make it. Safe from several threads.
template <class Value> class Memo
{
public:
    using Pointer = std::shared_ptr<const Value>;

    explicit Memo(std::size_t most) : most_(most) {}

    /// Null where it is not kept.
    [[nodiscard]] Pointer find(const ContentHash& made_of) const
    {
        const std::lock_guard lock(mutex_);
        ++count_.asked;
        Pointer value = kept(made_of);
        count_.known += value == nullptr ? 0 : 1;
        return value;
    }

    void keep(const ContentHash& made_of, Pointer value) const
    {
        const std::lock_guard lock(mutex_);
        put(made_of, std::move(value));
    }

    /// `make` gives a Value.
    template <class Make> Pointer find(const ContentHash& made_of, const Make& make) const
    {
        if (Pointer known = find(made_of))
            return known;
        auto made = std::make_shared<const Value>(make());
        keep(made_of, made);
        return made;
    }

    [[nodiscard]] MemoCount count() const
    {
        const std::lock_guard lock(mutex_);
        return count_;
    }

private:
    struct FirstBytes {
        std::size_t operator()(const ContentHash& hash) const
        {
            std::size_t bytes = 0;
            std::memcpy(&bytes, hash.bytes.data(), sizeof bytes);
            return bytes;
        }
    };
    using Generation = std::unordered_map<ContentHash, Pointer, FirstBytes>;

    std::size_t most_;
    mutable std::mutex mutex_;
    mutable Generation young_; ///< asked for since the older ones were set apart
    mutable Generation old_;
    mutable MemoCount count_;

    [[nodiscard]] Pointer kept(const ContentHash& made_of) const
    {
        if (const auto known = young_.find(made_of); known != young_.end())
            return known->second;
        const auto older = old_.find(made_of);
        if (older == old_.end())
            return nullptr;
        Pointer value = older->second;
        put(made_of, value);
        return value;
    }

    void put(const ContentHash& made_of, Pointer value) const
    {
        if (young_.size() >= most_)
            old_ = std::exchange(young_, {});
        young_[made_of] = std::move(value);
    }
};

} // namespace skrejlapa
