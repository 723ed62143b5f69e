#include "build/json_writer.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace skrejlapa
{

namespace
{

TEST(JsonWriter, WritesMembersInTheirOrder)
{
    JsonWriter json;
    json.begin_object();
    json.member("z", "Ģērbt \"čaklu\"\n");
    json.member("a", 12.5);
    json.member("whole", 12.0);
    json.member("count", std::int64_t{-3});
    json.key("list");
    json.array(true, std::int64_t{1}, "x");
    json.key("nothing");
    json.add_null();
    json.end_object();
    EXPECT_EQ(json.text(), R"({"z":"Ģērbt \"čaklu\"\n","a":12.5,"whole":12.0,"count":-3,"list":[true,1,"x"],)"
                           R"("nothing":null})");
}

TEST(JsonWriter, KeepsNumbersAsTheyAre)
{
    for (const double number : {0.0, 0.1, 297.638, 1e-7, -123456.789, 1e21}) {
        JsonWriter json;
        json.array(number);
        EXPECT_EQ(nlohmann::json::parse(json.text()).at(0).get<double>(), number);
    }
}

} // namespace

} // namespace skrejlapa
