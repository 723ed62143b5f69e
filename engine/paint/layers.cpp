#include "paint/layers.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

int depth_of(const Layer* layer) { return layer == nullptr ? 0 : layer->depth + 1; }

const Layer* common_layer(const Layer* a, const Layer* b)
{
    while (a != b) {
        if (depth_of(a) >= depth_of(b))
            a = a->outer;
        else
            b = b->outer;
    }
    return a;
}

} // namespace

const Layer* LayeredItems::add_layer(const Layer* outer, PaintItem push)
{
    layers_.push_back({outer, std::move(push), depth_of(outer)});
    return &layers_.back();
}

void LayeredItems::close_until(const Layer* layer)
{
    for (; open_ != layer; open_ = open_->outer)
        items_.push_back({Pop{}, open_->push.box, open_->push.span});
}

void LayeredItems::open(const Layer* layer)
{
    std::vector<const Layer*> missing;
    for (const Layer* inner = layer; inner != open_; inner = inner->outer)
        missing.push_back(inner);
    std::for_each(missing.rbegin(), missing.rend(), [&](const Layer* inner) { items_.push_back(inner->push); });
    open_ = layer;
}

void LayeredItems::add(const Layer* layer, PaintItem item)
{
    close_until(common_layer(open_, layer));
    open(layer);
    items_.push_back(std::move(item));
}

std::vector<PaintItem> LayeredItems::finish()
{
    close_until(nullptr);
    return std::move(items_);
}

} // namespace skrejlapa
