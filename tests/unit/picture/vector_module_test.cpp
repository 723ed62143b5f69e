#include "picture/vector_module.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

TEST(VectorModule, IsFoundByTheProgramsRunPath) { EXPECT_TRUE(vector_importer().has_value()); }

} // namespace skrejlapa
