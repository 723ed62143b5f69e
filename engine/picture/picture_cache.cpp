#include "picture/picture_cache.h"

namespace skrejlapa
{

PictureWorkCount PictureCache::count(PictureWork work) const
{
    const std::lock_guard lock(mutex_);
    return counts_.at(static_cast<std::size_t>(work));
}

std::size_t PictureCache::kept_bytes() const
{
    const std::lock_guard lock(mutex_);
    return kept_bytes_;
}

std::shared_ptr<const void> PictureCache::find_any(PictureWork work, const ContentHash& made_of,
                                                   const std::function<AnyProduct()>& make) const
{
    Entry& entry = entry_of({work, made_of});
    const std::lock_guard making(entry.making);
    if (std::shared_ptr<const void> known = known_product(entry))
        return known;
    AnyProduct made = make();
    std::shared_ptr<const void> product = made.product;
    keep(work, entry, std::move(made));
    return product;
}

PictureCache::Entry& PictureCache::entry_of(const Key& key) const
{
    const std::lock_guard lock(mutex_);
    ++counts_.at(static_cast<std::size_t>(key.work)).asked;
    return entries_[key]; // a map's values stay where they are
}

std::shared_ptr<const void> PictureCache::known_product(Entry& entry) const
{
    const std::lock_guard lock(mutex_);
    if (entry.kept.product)
        by_use_.splice(by_use_.end(), by_use_, entry.use);
    return entry.known.lock();
}

void PictureCache::keep(PictureWork work, Entry& entry, AnyProduct made) const
{
    std::vector<AnyProduct> let_go; // freed behind the lock
    const std::lock_guard lock(mutex_);
    ++counts_.at(static_cast<std::size_t>(work)).done;
    entry.known = made.product;
    if (made.bytes > limit_bytes_)
        return;
    kept_bytes_ += made.bytes;
    entry.kept = std::move(made);
    entry.use = by_use_.insert(by_use_.end(), &entry);
    while (kept_bytes_ > limit_bytes_) {
        Entry& oldest = *by_use_.front();
        by_use_.pop_front();
        kept_bytes_ -= oldest.kept.bytes;
        let_go.push_back(std::exchange(oldest.kept, {}));
    }
}

} // namespace skrejlapa
