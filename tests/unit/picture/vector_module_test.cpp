#include "picture/vector_module.h"

#include "picture/picture.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

TEST(VectorModule, IsFoundByTheProgramsRunPath) { EXPECT_TRUE(vector_importer().has_value()); }

TEST(VectorModule, MayBeExpectedMoreThanOnce)
{
    const std::jthread first = expect_vector_pictures();
    const std::jthread second = expect_vector_pictures();
    EXPECT_TRUE(vector_importer().has_value());
}

} // namespace skrejlapa
