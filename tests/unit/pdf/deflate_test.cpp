#include "pdf/deflate.h"

#include <gtest/gtest.h>
#include <random>
#include <zlib.h>

namespace skrejlapa
{

namespace
{

std::string inflate(const std::string& packed, std::size_t size)
{
    std::string data(size + 1, '\0');
    uLongf got = data.size();
    EXPECT_EQ(uncompress(reinterpret_cast<Bytef*>(data.data()), &got, reinterpret_cast<const Bytef*>(packed.data()),
                         packed.size()),
              Z_OK);
    data.resize(got);
    return data;
}

std::string some_text(std::size_t size)
{
    std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same text in every run
    std::string text;
    while (text.size() < size)
        text += "word" + std::to_string(random() % 1000) + ' ';
    text.resize(size);
    return text;
}

} // namespace

TEST(Deflate, PacksNothingIntoAStreamThatIsNotEmpty)
{
    EXPECT_FALSE(deflate("").empty());
    EXPECT_EQ(inflate(deflate(""), 0), "");
}

TEST(Deflate, PacksLongTextsInPartsThatMakeOneStream)
{
    constexpr std::size_t part = 1 << 20;
    for (const std::size_t size : {2 * part - 1, 2 * part, 2 * part + 1, 5 * part + 12345}) {
        const std::string text = some_text(size);
        EXPECT_EQ(inflate(deflate(text), size), text) << size;
    }
}

TEST(Deflate, LosesHardlyAnythingByParts)
{
    const std::string text = some_text(8U << 20U);
    uLongf size = compressBound(text.size());
    std::string whole(size, '\0');
    compress2(reinterpret_cast<Bytef*>(whole.data()), &size, reinterpret_cast<const Bytef*>(text.data()), text.size(),
              6);
    EXPECT_LT(deflate(text).size(), size * 101 / 100);
}

TEST(Deflate, GivesTheSameBytesTwice)
{
    const std::string text = some_text(5U << 20U);
    EXPECT_EQ(deflate(text), deflate(text));
}

} // namespace skrejlapa
