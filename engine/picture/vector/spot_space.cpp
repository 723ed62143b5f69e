#include "picture/vector/spot_space.h"

#include "picture/vector/ink_space.h"
#include "picture/vector/sampled_table.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace skrejlapa
{

namespace
{

constexpr std::size_t most_colorants = 8;

SourceSpace refuse(const std::string& inks, const char* why, Recoloring& work)
{
    work.unsupported.insert("the spot ink " + inks + ", " + why);
    return {};
}

std::vector<std::string> names_in(QPDFObjectHandle array)
{
    std::vector<QPDFObjectHandle> items{array};
    if (array.isArray())
        items = array.getArrayAsVector();
    std::vector<std::string> names;
    for (QPDFObjectHandle& item : items)
        names.push_back(item.isName() ? item.getName().substr(1) : "");
    return names;
}

std::vector<double> process_of(const SourceSpace& space, const std::vector<double>& tints, ColorBook& book)
{
    const Cmyk inks = look_of(space, tints, book).process;
    return {inks.c, inks.m, inks.y, inks.k};
}

/// True when half of it looks half as strong, and none of it like paper.
bool is_linear(const SourceSpace& space, const std::vector<double>& full, ColorBook& book)
{
    constexpr double seen = 0.004;
    for (const double tint : {0.0, 0.25, 0.5, 0.75}) {
        const std::vector<double> inks = process_of(space, {tint}, book);
        for (std::size_t at = 0; at < inks.size(); ++at) {
            if (std::abs(inks[at] - full[at] * tint) > seen)
                return false;
        }
    }
    return true;
}

QPDFObjectHandle separation(const std::string& name, const std::vector<double>& full, Recoloring& work)
{
    return work.shared(InkSpace({Ink{{full[0], full[1], full[2], full[3]}, name, 1}}));
}

/// Samples along each input, so that the table stays small.
int steps_for(std::size_t inputs)
{
    constexpr std::array<int, most_colorants> steps{256, 33, 17, 9, 5, 4, 3, 3};
    return steps[inputs - 1];
}

/// The array over DeviceCMYK: with its own transform where that leads there, else with a table.
QPDFObjectHandle over_process_inks(QPDFObjectHandle array, const SourceSpace& space, Recoloring& work)
{
    QPDFObjectHandle copy = QPDFObjectHandle::newArray();
    copy.appendItem(array.getArrayItem(0));
    copy.appendItem(array.getArrayItem(1));
    copy.appendItem(QPDFObjectHandle::newName("/DeviceCMYK"));
    if (space.underlying->kind == SpaceKind::cmyk) {
        copy.appendItem(array.getArrayItem(3));
        return copy;
    }
    std::vector<double> domain;
    for (std::size_t at = 0; at < space.colorants; ++at)
        domain.insert(domain.end(), {0, 1});
    copy.appendItem(
        make_sampled_function(domain, steps_for(space.colorants), 4, work.pdf,
                              [&](const std::vector<double>& tints) { return process_of(space, tints, work.book); }));
    return copy;
}

} // namespace

SourceSpace make_spot_space(QPDFObjectHandle array, const SourceSpace& alternate, Recoloring& work)
{
    const std::vector<std::string> names = names_in(array.getArrayItem(1));
    const std::string shown = array.getArrayItem(1).unparseResolved();
    if (names.empty() || std::find(names.begin(), names.end(), "") != names.end())
        return refuse(shown, "which has no name", work);
    if (names.size() > most_colorants && alternate.kind != SpaceKind::cmyk)
        return refuse(shown, "a mix of more than eight inks given in other colours than CMYK", work);
    std::optional<PdfFunction> tints = PdfFunction::read(array.getArrayItem(3));
    if (!tints || (*tints)(std::vector<double>(names.size(), 1)).size() != component_count(alternate))
        return refuse(shown, "whose tint transform is damaged", work);
    SourceSpace space{.kind = SpaceKind::spot,
                      .underlying = std::make_shared<SourceSpace>(alternate),
                      .tints = std::make_shared<PdfFunction>(*std::move(tints)),
                      .colorants = names.size()};
    if (names.size() == 1) {
        const std::optional<Cmyk> look = work.book.spot_look(names[0]);
        const std::vector<double> full =
            look ? std::vector<double>{look->c, look->m, look->y, look->k} : process_of(space, {1}, work.book);
        if (look || is_linear(space, full, work.book)) {
            space.object = separation(names[0], full, work);
            return space;
        }
    }
    space.object = over_process_inks(array, space, work);
    return space;
}

} // namespace skrejlapa
