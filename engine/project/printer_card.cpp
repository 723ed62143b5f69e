#include "project/printer_card.h"

namespace skrejlapa
{

namespace
{

template <class T> void narrow(Paper paper, std::optional<Given<ByPaper<T>>>& given)
{
    if (!given)
        return;
    (paper == Paper::coated ? given->value.uncoated : given->value.coated).reset();
    if (!given->value.on(paper))
        given.reset();
}

bool is_same_condition(const PrinterCard& a, const PrinterCard& b)
{
    return a.condition && b.condition && a.condition->value.coated == b.condition->value.coated &&
           a.condition->value.uncoated == b.condition->value.uncoated;
}

} // namespace

PrinterCard card_on(Paper paper, PrinterCard card)
{
    narrow(paper, card.ink_limit);
    narrow(paper, card.profile);
    narrow(paper, card.condition);
    return card;
}

PrinterCard put_over(PrinterCard card, const PrinterCard& below)
{
    const bool names_other_condition = card.condition && !card.profile && !is_same_condition(card, below);
    const bool names_other_profile = card.profile && !card.condition;
    for_each_card_key([&](const auto& key) {
        auto& given = card.*key.member;
        if (!given)
            given = below.*key.member;
    });
    if (names_other_condition)
        card.profile.reset();
    if (names_other_profile)
        card.condition.reset();
    if (card.name.empty())
        card.name = below.name;
    return card;
}

std::vector<std::string> card_key_names()
{
    std::vector<std::string> names;
    for_each_card_key([&](const auto& key) { names.emplace_back(key.name); });
    return names;
}

} // namespace skrejlapa
