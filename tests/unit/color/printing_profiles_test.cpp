#include "color/printing_profiles.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

TEST(PrintingCondition, IsReadFromADescriptionThatNamesIt)
{
    EXPECT_EQ(printing_condition_of("Coated FOGRA39 (ISO 12647-2:2004)"), "FOGRA39");
    EXPECT_EQ(printing_condition_of("FOGRA39L Coated"), "FOGRA39");
}

TEST(PrintingCondition, IsKnownByTheNamesThatMakersGive)
{
    EXPECT_EQ(printing_condition_of("ISO Coated v2 300% (ECI)"), "FOGRA39");
    EXPECT_EQ(printing_condition_of("ISO Coated"), "FOGRA27");
    EXPECT_EQ(printing_condition_of("PSO Uncoated ISO12647 (ECI)"), "FOGRA47");
}

TEST(PrintingCondition, IsTheDescriptionItselfWhereNothingIsKnown)
{
    EXPECT_EQ(printing_condition_of("Our old press"), "Our old press");
}

} // namespace skrejlapa
