#include "pdf/object_store.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

TEST(ObjectStore, FailsWhereTheFileWouldBeTooLarge)
{
    ObjectStore store(1000);
    store.add_stream("/A 1", std::string(600, 'x'));
    EXPECT_TRUE(store.status());
    store.add_stream("/A 2", std::string(600, 'x'));
    ASSERT_FALSE(store.status());
    EXPECT_EQ(store.status().error().code, "PDF-TOO-LARGE");
    EXPECT_EQ(store.save({}).error().code, "PDF-TOO-LARGE");
}

TEST(ObjectStore, KeepsOneOfEqualDictionaries)
{
    ObjectStore store;
    EXPECT_EQ(store.add_once("/N 1").number, store.add_once("/N 1").number);
    EXPECT_NE(store.add_once("/N 1").number, store.add_once("/N 2").number);
}

} // namespace

} // namespace skrejlapa
