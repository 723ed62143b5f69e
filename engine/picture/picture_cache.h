/// What the editions of a run need of the same pictures, made once for all of them.
#pragma once

#include "base/hash.h"
#include "color/color_conversions.h"

#include <array>
#include <list>
#include <map>

namespace skrejlapa
{

/// The work on a picture, in its order.
enum class PictureWork {
    decode, ///< a file to samples
    import, ///< a file or QR code to a Picture
    scale,  ///< samples cut and scaled to the places they show at
    place,  ///< those converted to inks or sRGB
    pack    ///< those deflated for the PDF
};
inline constexpr std::size_t picture_work_count = 5;

struct PictureWorkCount {
    int asked = 0;
    int done = 0;
};

/// A product with about the memory it takes.
template <class Product> struct Weighed {
    Product product;
    std::size_t bytes = 0;
};

/// Products by the work and by a hash of all that they are made of; so what comes out of a run does not depend on what
/// is kept. Each is made by the first thread that asks; others that want the same wait for it. Of what nobody uses any
/// more, products are kept up to a limit, those that were asked for last; what is still in use is always found.
/// Safe from several threads.
class PictureCache
{
public:
    static constexpr std::size_t usual_limit_bytes = std::size_t{1} << 30;

    explicit PictureCache(std::size_t limit_bytes = usual_limit_bytes) : limit_bytes_(limit_bytes) {}

    /// `make` gives a Weighed<Product>. What it throws comes out here, and the next to ask tries anew.
    /// Requires: of one kind of work all products are of one type; `make` asks for earlier work only.
    template <class Product, class Make>
    std::shared_ptr<const Product> find(PictureWork work, const ContentHash& made_of, Make make) const
    {
        return std::static_pointer_cast<const Product>(find_any(work, made_of, [&] {
            Weighed<Product> made = make();
            return AnyProduct{std::make_shared<const Product>(std::move(made.product)), made.bytes};
        }));
    }

    [[nodiscard]] const ColorConversions& conversions() const { return conversions_; }

    [[nodiscard]] PictureWorkCount count(PictureWork work) const;
    /// The weight of all that is kept.
    [[nodiscard]] std::size_t kept_bytes() const;

private:
    using AnyProduct = Weighed<std::shared_ptr<const void>>;
    struct Entry {
        std::mutex making;               ///< held by who makes it
        std::weak_ptr<const void> known; ///< as long as anyone holds it
        AnyProduct kept;                 ///< null where it is not
        std::list<Entry*>::iterator use; ///< among `by_use_`, where it is kept
    };
    struct Key {
        PictureWork work;
        ContentHash made_of;
        auto operator<=>(const Key&) const = default;
    };

    std::shared_ptr<const void> find_any(PictureWork work, const ContentHash& made_of,
                                         const std::function<AnyProduct()>& make) const;
    Entry& entry_of(const Key& key) const;
    std::shared_ptr<const void> known_product(Entry& entry) const;
    void keep(PictureWork work, Entry& entry, AnyProduct made) const;

    std::size_t limit_bytes_;
    ColorConversions conversions_;
    mutable std::mutex mutex_; ///< of all below, but not held while a product is made
    mutable std::map<Key, Entry> entries_;
    mutable std::list<Entry*> by_use_; ///< of what is kept; the last asked for stands last
    mutable std::size_t kept_bytes_ = 0;
    mutable std::array<PictureWorkCount, picture_work_count> counts_{};
};

} // namespace skrejlapa
