#include "proof/box_facts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;

BoxChange moved_strip()
{
    return {.box = "strip",
            .shows = ShownKind::strip,
            .kind = ChangeKind::logo_only,
            .before = Rect{{mm(10), mm(120)}, {mm(80), mm(15)}},
            .after = Rect{{mm(10), mm(118.5)}, {mm(80), mm(16.5)}},
            .measure = {.moved = {{}, mm(-1.5)},
                        .grew = {{}, mm(1.5)},
                        .logos = {{.funder = "sif", .before = "0123456789ab", .after = "ba9876543210"},
                                  {.funder = "llf", .before = "", .after = "1"}},
                        .pixels = 0.1234}};
}

TEST(BoxFacts, SayWhichWayAndHowFar)
{
    EXPECT_THAT(box_facts(moved_strip(), ProofLanguage::english),
                ElementsAre("logo sif: another drawing (01234567 → ba987654)", "logo llf: new", "moved 1.50 mm up",
                            "1.50 mm higher", "pixels changed: 12.3 %"));
}

TEST(BoxFacts, SpeakLatvianWithItsComma)
{
    EXPECT_THAT(box_facts(moved_strip(), ProofLanguage::latvian), testing::Contains("pārvietots 1,50 mm uz augšu"));
    EXPECT_EQ(place_in_mm({{mm(10), mm(118.5)}, {mm(80), mm(16.5)}}, ProofLanguage::latvian),
              "10,00; 118,50: 80,00 × 16,50");
}

TEST(BoxFacts, CountWordsAndLines)
{
    const BoxChange text{.box = "body",
                         .before = Rect{},
                         .after = Rect{},
                         .measure = {.lines_before = 6, .lines_after = 7, .lines_moved = 4, .words_changed = 2}};
    EXPECT_THAT(box_facts(text, ProofLanguage::english),
                ElementsAre("words changed: 2", "lines: 6 → 7", "lines moved: 4"));
}

TEST(BoxFacts, LeaveOutWhatRoundsToNothing)
{
    const BoxChange text{.box = "body", .before = Rect{}, .after = Rect{}, .measure = {.moved = {mm(0.001), {}}}};
    EXPECT_THAT(box_facts(text, ProofLanguage::english), ElementsAre());
}

} // namespace

} // namespace skrejlapa
