#include "preflight/plates.h"

#include "paint/shapes.h"

#include <algorithm>
#include <array>

namespace skrejlapa
{

namespace
{

constexpr std::size_t process_count = 4;

std::array<double, process_count> amounts_of(const Cmyk& inks) { return {inks.c, inks.m, inks.y, inks.k}; }

Cmyk plus(const Cmyk& a, const Cmyk& b, double factor)
{
    const auto sum = [&](double x, double y) { return std::min(1.0, x + y * factor); };
    return {sum(a.c, b.c), sum(a.m, b.m), sum(a.y, b.y), sum(a.k, b.k)};
}

} // namespace

InkBlock::InkBlock(const CellGrid& grid, const Rect& area) : covered_(rectangle_coverage(grid, area))
{
    std::fill(covered_.parts.begin(), covered_.parts.end(), 0.0F);
    inks_.fill(covered_.parts);
}

void InkBlock::add(std::size_t cell, double covered, const Amounts& amounts)
{
    covered_.parts[cell] += static_cast<float>(covered);
    for (std::size_t ink = 0; ink < process_count; ++ink)
        inks_[ink][cell] += static_cast<float>(covered * amounts[ink]);
}

void InkBlock::add(const Coverage& where, double cover, const Cmyk& inks)
{
    const Amounts amounts = amounts_of(inks);
    const float* part = where.parts.data();
    for (int row = 0; row < where.rows; ++row) {
        const std::size_t start = covered_.index(where.first_column, where.first_row + row);
        for (std::size_t at = start; at < start + static_cast<std::size_t>(where.columns); ++at, ++part)
            add(at, static_cast<double>(*part) * cover, amounts);
    }
}

void InkBlock::add(const Stretch& across, const Stretch& down, double cover, const Cmyk& inks)
{
    const Amounts amounts = amounts_of(inks);
    int row = down.first;
    for (const float height : down.parts) {
        std::size_t at = covered_.index(across.first, row++);
        for (const float width : across.parts)
            add(at++, static_cast<double>(height * width) * cover, amounts);
    }
}

Plates::Plates(const Rect& area, Length cell) : grid_(area, cell)
{
    for (const Cmyk look : {Cmyk{1, 0, 0, 0}, Cmyk{0, 1, 0, 0}, Cmyk{0, 0, 1, 0}, Cmyk{0, 0, 0, 1}})
        plates_.push_back({{}, look, std::vector<float>(grid_.count(), 0)});
}

Plates::Plate& Plates::spot_plate(const Ink& ink)
{
    const auto known = std::find_if(plates_.begin() + process_count, plates_.end(),
                                    [&](const Plate& plate) { return plate.spot == ink.spot; });
    if (known != plates_.end())
        return *known;
    plates_.push_back({ink.spot, ink.process, std::vector<float>(grid_.count(), 0)});
    return plates_.back();
}

void Plates::lay_on(Plate& plate, const Coverage& coverage, double amount, double opacity)
{
    const auto ink = static_cast<float>(amount);
    const auto strength = static_cast<float>(opacity);
    const float* part = coverage.parts.data();
    for (int row = 0; row < coverage.rows; ++row) {
        const auto start = static_cast<std::size_t>(coverage.first_row + row) * static_cast<std::size_t>(grid_.columns);
        float* cell = plate.cells.data() + start + static_cast<std::size_t>(coverage.first_column);
        for (int column = 0; column < coverage.columns; ++column, ++cell, ++part)
            *cell += (ink - *cell) * (*part * strength);
    }
}

void Plates::lay(const Coverage& coverage, const Ink& ink, double opacity, Overprint overprint)
{
    if (coverage.parts.empty())
        return;
    if (!ink.spot.empty())
        static_cast<void>(spot_plate(ink));
    const std::array<double, process_count> process = amounts_of(ink.process);
    for (std::size_t i = 0; i < plates_.size(); ++i) {
        const bool is_own_spot = i >= process_count && plates_[i].spot == ink.spot;
        const double amount = is_own_spot ? ink.spot_tint : ink.spot.empty() && i < process_count ? process[i] : 0;
        if (amount > 0 || is_own_spot || overprint == Overprint::knock_out)
            lay_on(plates_[i], coverage, amount, opacity);
    }
}

void Plates::lay(const InkBlock& block, double opacity)
{
    const Coverage& covered = block.covered_;
    const auto strength = static_cast<float>(opacity);
    for (std::size_t i = 0; i < plates_.size(); ++i) {
        for (int row = 0; row < covered.rows; ++row) {
            for (int column = 0; column < covered.columns; ++column) {
                const auto at = static_cast<std::size_t>(row) * static_cast<std::size_t>(covered.columns) +
                                static_cast<std::size_t>(column);
                float& cell = plates_[i].cells[static_cast<std::size_t>(covered.first_row + row) *
                                                   static_cast<std::size_t>(grid_.columns) +
                                               static_cast<std::size_t>(covered.first_column + column)];
                const float ink = i < process_count ? block.inks_[i][at] : 0;
                cell = cell * (1 - std::min(1.0F, covered.parts[at]) * strength) + ink * strength;
            }
        }
    }
}

Cmyk Plates::mean_look(const Rect& area) const
{
    const Coverage block = rectangle_coverage(grid_, intersection(area, grid_.area));
    double whole = 0;
    for (const float part : block.parts)
        whole += part;
    Cmyk look;
    for (const Plate& plate : plates_) {
        double sum = 0;
        for (int row = 0; row < block.rows; ++row) {
            for (int column = 0; column < block.columns; ++column)
                sum += static_cast<double>(block.at(column, row)) *
                       plate.cells[static_cast<std::size_t>(block.first_row + row) *
                                       static_cast<std::size_t>(grid_.columns) +
                                   static_cast<std::size_t>(block.first_column + column)];
        }
        look = plus(look, plate.look, whole > 0 ? sum / whole : 0);
    }
    return look;
}

std::vector<float> Plates::total() const
{
    std::vector<float> sum(grid_.count(), 0);
    for (const Plate& plate : plates_) {
        for (std::size_t i = 0; i < sum.size(); ++i)
            sum[i] += plate.cells[i];
    }
    return sum;
}

} // namespace skrejlapa
