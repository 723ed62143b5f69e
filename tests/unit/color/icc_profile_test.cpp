#include "color/icc_profile.h"
#include "color/rgb_to_cmyk.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <random>

namespace skrejlapa
{

namespace
{

using testing::HasSubstr;

std::string shipped_profile()
{
    return DiskFiles().read(Path(SKREJLAPA_SOURCE_DIR) / "icc/FOGRA39L_coated.icc").value();
}

/// The shipped profile with other bytes at a place of its header.
std::string with(std::size_t at, std::string_view bytes)
{
    std::string profile = shipped_profile();
    profile.replace(at, bytes.size(), bytes);
    return profile;
}

std::string fault_of(std::string_view icc)
{
    const Result<ProfileFacts> facts = check_output_profile(icc);
    return facts ? "" : facts.error().message;
}

} // namespace

TEST(IccProfile, TellsWhatTheShippedOneIsFor)
{
    const ProfileFacts facts = check_output_profile(shipped_profile()).value();
    EXPECT_EQ(facts.device_class, "prtr");
    EXPECT_EQ(facts.color_space, "CMYK");
    EXPECT_EQ(facts.version, 2);
    EXPECT_EQ(facts.description, "FOGRA39L Coated");
}

TEST(IccProfile, SaysThatAFileIsNone)
{
    EXPECT_EQ(fault_of(""), "is empty");
    EXPECT_EQ(fault_of(std::string(1000, 'x')), "is no ICC profile");
}

TEST(IccProfile, SaysWhatOneIsForThatIsNotForPrinting)
{
    EXPECT_EQ(fault_of(with(12, "mntr")), "is a profile for monitors (class mntr), not for printing (class prtr)");
    EXPECT_EQ(fault_of(with(16, "RGB ")), "is a profile for RGB, not for CMYK");
}

TEST(IccProfile, SaysWhichVersionsAreTaken)
{
    EXPECT_EQ(fault_of(with(8, "\x05")), "is of ICC version 5; printing houses take 2 and 4");
}

TEST(IccProfile, SaysThatOneIsCutOff)
{
    EXPECT_THAT(fault_of(shipped_profile().substr(0, 70000)), HasSubstr("is cut off: 70000 bytes of 121368"));
}

TEST(IccProfile, SaysThatATableLiesBeyondTheEnd)
{
    EXPECT_THAT(fault_of(with(136, "\xFF\xFF\xFF\xF0")), HasSubstr("lies beyond its end"));
    EXPECT_THAT(fault_of(with(128, "\xFF\xFF\xFF\xFF")), HasSubstr("damaged table of tags"));
}

TEST(IccProfile, StopsNoConversionByMoreThanAnError)
{
    std::mt19937 random(39); // NOLINT(cert-msc51-cpp): the same damage in every run
    const std::string whole = shipped_profile();
    int refused = 0;
    for (int trial = 0; trial < 150; ++trial) {
        std::string damaged = whole;
        // Mostly the header, the table of tags and the heads of tables; now and then anywhere, or an end too soon.
        const std::size_t reach = trial % 3 == 0 ? damaged.size() : trial % 3 == 1 ? 400 : 2000;
        for (std::uint32_t byte = 0; byte < 1 + random() % 8; ++byte)
            damaged[random() % reach] = static_cast<char>(random());
        if (trial % 10 == 0)
            damaged.resize(random() % damaged.size());
        const RgbToCmyk conversion(make_blob(damaged));
        const Result<Cmyk> color = conversion.convert({20, 120, 200});
        if (!color) {
            EXPECT_EQ(color.error().code, "COLOR-PROFILE");
            ++refused;
        }
        static_cast<void>(conversion.convert_pixels("\x10\x20\x30"));
        static_cast<void>(can_convert_from(damaged));
    }
    EXPECT_GT(refused, 20);
}

} // namespace skrejlapa
