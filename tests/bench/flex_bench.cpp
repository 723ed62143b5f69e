// The box model alone: trees of empty boxes.
#include "layout/fragment.h"

#include <benchmark/benchmark.h>

namespace
{

using namespace skrejlapa;

Box growing_box(int number)
{
    Box box{.name = "box" + std::to_string(number)};
    box.style.flex_grow = 1;
    box.style.flex_shrink = 1;
    box.style.min_height = {SizeKind::definite, {mm(1), {}}};
    box.style.padding = {{mm(1), {}}, {mm(1), {}}, {mm(1), {}}, {mm(1), {}}};
    return box;
}

/// `depth` levels of boxes with `width` children each, rows and columns by turns.
Box tree_of(int width, int depth, FlexDirection direction)
{
    Box box = growing_box(depth);
    box.style.flex_direction = direction;
    const FlexDirection other = direction == FlexDirection::row ? FlexDirection::column : FlexDirection::row;
    for (int i = 0; depth > 0 && i < width; ++i)
        box.children.push_back(tree_of(width, depth - 1, other));
    return box;
}

void lay_out_tree(benchmark::State& state, Box root)
{
    Leaflet leaflet;
    leaflet.format = {.trim = {mm(148), mm(210)}};
    leaflet.pages.push_back({.name = "1", .root = std::move(root)});
    for (auto _ : state) {
        Diagnostics found;
        benchmark::DoNotOptimize(lay_out(leaflet, {}, {}, found));
    }
}

void flex_row_of_boxes(benchmark::State& state)
{
    lay_out_tree(state, tree_of(static_cast<int>(state.range(0)), 1, FlexDirection::row));
    state.SetComplexityN(state.range(0));
}
BENCHMARK(flex_row_of_boxes)->RangeMultiplier(10)->Range(10, 10000)->Complexity(benchmark::oN);

void flex_nested_pairs(benchmark::State& state)
{
    lay_out_tree(state, tree_of(2, static_cast<int>(state.range(0)), FlexDirection::row));
}
BENCHMARK(flex_nested_pairs)->DenseRange(2, 10, 4);

} // namespace
