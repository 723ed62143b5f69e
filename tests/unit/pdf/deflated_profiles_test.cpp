#include "pdf/deflated_profiles.h"

#include "pdf/deflate.h"
#include "pdf/shipped_profiles.h"
#include "print_terms.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

TEST(DeflatedProfiles, DeflateEachOnce)
{
    const DeflatedProfiles profiles;
    EXPECT_EQ(*profiles.find("a profile"), deflate("a profile"));
    EXPECT_EQ(profiles.find("a profile"), profiles.find("a profile"));
    EXPECT_NE(*profiles.find("a profile"), *profiles.find("another"));
}

TEST(DeflatedProfiles, HaveTheShippedOneFromTheBuild)
{
    const OutputTerms terms = print_terms();
    const std::string_view shipped = terms.condition.profile->bytes();
    EXPECT_EQ(*DeflatedProfiles().find(shipped), shipped_profile_deflated(hash_content(shipped)));
}

} // namespace

} // namespace skrejlapa
