#include "picture/vector_module.h"

#include "picture/picture.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

TEST(VectorModule, IsFoundByTheProgramsRunPath) { EXPECT_TRUE(vector_importer().has_value()); }

TEST(VectorModule, MayBeExpectedMoreThanOnce)
{
    expect_vector_pictures();
    expect_vector_pictures();
    EXPECT_TRUE(vector_importer().has_value());
}

} // namespace skrejlapa
