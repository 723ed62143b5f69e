#include "picture/picture_cache.h"

#include "findings.h"
#include "imported_picture.h"
#include "picture/raster/place_rasters.h"
#include "sample_rasters.h"

#include <atomic>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <thread>

namespace skrejlapa
{

namespace
{

using testing::HasSubstr;

/// Keeps products of 10 bytes each.
class KeptProducts : public testing::Test
{
protected:
    PictureCache cache_{30};
    int made_ = 0;

    std::shared_ptr<const int> find(const std::string& made_of, std::size_t bytes = 10)
    {
        return cache_.find<int>(PictureWork::decode, hash_content(made_of), [&] {
            return Weighed<int>{++made_, bytes};
        });
    }
};

TEST_F(KeptProducts, AreMadeOnce)
{
    EXPECT_EQ(*find("a"), 1);
    EXPECT_EQ(*find("a"), 1);
    EXPECT_EQ(*find("b"), 2);
    EXPECT_EQ(cache_.count(PictureWork::decode).asked, 3);
    EXPECT_EQ(cache_.count(PictureWork::decode).done, 2);
    EXPECT_EQ(cache_.count(PictureWork::pack).asked, 0);
}

TEST_F(KeptProducts, AreToldApartByTheirWork)
{
    const auto pack = [&](const std::string& made_of) {
        return cache_.find<std::string>(PictureWork::pack, hash_content(made_of), [] {
            return Weighed<std::string>{"packed", 6};
        });
    };
    EXPECT_EQ(*find("a"), 1);
    EXPECT_EQ(*pack("a"), "packed");
}

TEST_F(KeptProducts, KeepWithinTheLimit)
{
    for (const char* const name : {"a", "b", "c", "d"})
        find(name);
    EXPECT_EQ(cache_.kept_bytes(), 30U);
    EXPECT_EQ(*find("d"), 4);
    EXPECT_EQ(*find("a"), 5); // was let go
}

TEST_F(KeptProducts, AreThoseThatWereAskedForLast)
{
    for (const char* const name : {"a", "b", "c", "a", "d"})
        find(name);
    EXPECT_EQ(*find("a"), 1);
    EXPECT_EQ(*find("b"), 5);
}

TEST_F(KeptProducts, AreFoundAsLongAsSomeoneUsesThem)
{
    const std::shared_ptr<const int> in_use = find("a");
    for (const char* const name : {"b", "c", "d", "e"})
        find(name);
    EXPECT_EQ(find("a"), in_use);
}

TEST_F(KeptProducts, AreNotKeptWhereOneAloneIsTooLarge)
{
    find("a", 31);
    EXPECT_EQ(cache_.kept_bytes(), 0U);
    EXPECT_EQ(*find("a"), 2);
}

TEST_F(KeptProducts, AreTriedAnewAfterAFailure)
{
    const auto fail = [&]() -> Weighed<int> { throw std::bad_alloc(); };
    EXPECT_THROW(cache_.find<int>(PictureWork::decode, hash_content("a"), fail), std::bad_alloc);
    EXPECT_EQ(*find("a"), 1);
}

TEST_F(KeptProducts, AreMadeByOneOfManyThreads)
{
    std::atomic<int> made = 0;
    {
        std::vector<std::jthread> askers;
        for (int asker = 0; asker < 8; ++asker)
            askers.emplace_back([&] {
                for (int product = 0; product < 50; ++product)
                    cache_.find<int>(PictureWork::decode, hash_content(std::to_string(product)), [&] {
                        return Weighed<int>{++made, 0};
                    });
            });
    }
    EXPECT_EQ(made, 50);
}

/// A photograph of one colour that two editions show.
class SharedPicture : public testing::Test
{
protected:
    PictureCache cache_;
    std::string file_ = make_jpeg({.width = 600, .height = 600, .pixel = "\xE0\x40\x10"});

    PicturePtr import(PictureColors colors = PictureColors::inks, double ink_limit = 3)
    {
        Diagnostics found;
        return import_pictures({picture_file("photo.jpg", file_)},
                               {.profile = shipped_profile(), .ink_limit = ink_limit}, found, colors, cache_)
            .front();
    }

    PicturePtr place(const PicturePtr& picture, double ink_limit = 3, int ppi = 300,
                     PictureColors become = PictureColors::inks)
    {
        Diagnostics found;
        const PictureUse use{.picture = 0, .size = {pt(72), pt(72)}, .visible = {}};
        return place_rasters({picture}, {&use, 1},
                             {.colors = {.profile = shipped_profile(), .ink_limit = ink_limit},
                              .target_ppi = ppi,
                              .become = become},
                             cache_, found)
            .pictures.front();
    }

    int done(PictureWork work) const { return cache_.count(work).done; }
};

TEST_F(SharedPicture, IsTheSameForAllEditions)
{
    const PicturePtr picture = import();
    EXPECT_EQ(import(), picture);
    EXPECT_EQ(place(picture), place(picture));
    EXPECT_EQ(done(PictureWork::decode), 1);
    EXPECT_EQ(done(PictureWork::place), 1);
}

TEST_F(SharedPicture, IsScaledOnceForAllPrintingConditions)
{
    EXPECT_NE(place(import(PictureColors::inks, 3), 3), place(import(PictureColors::inks, 2), 2));
    EXPECT_EQ(done(PictureWork::decode), 1);
    EXPECT_EQ(done(PictureWork::scale), 1);
    EXPECT_EQ(done(PictureWork::place), 2);
}

TEST_F(SharedPicture, IsScaledAnewForAnotherResolution)
{
    place(import(), 3, 300);
    place(import(), 3, 150);
    EXPECT_EQ(done(PictureWork::scale), 2);
}

TEST_F(SharedPicture, IsDecodedOnceForPrintAndScreen)
{
    place(import());
    place(import(PictureColors::rgb), 3, 150, PictureColors::rgb);
    EXPECT_EQ(done(PictureWork::decode), 1);
}

TEST_F(SharedPicture, ComesOutAsWithNothingShared)
{
    place(import(), 2);
    const PicturePtr shared = place(import());
    Diagnostics found;
    const PicturePtr alone = import_one(picture_file("photo.jpg", file_), found);
    const PictureUse use{.picture = 0, .size = {pt(72), pt(72)}, .visible = {}};
    EXPECT_EQ(place_rasters({alone}, {&use, 1}, {.colors = {.profile = shipped_profile(), .ink_limit = 3}}, found)
                  .pictures.front()
                  ->id,
              shared->id);
}

TEST_F(SharedPicture, TellsEachEditionWhatIsFoundWhereItNamesThePicture)
{
    const std::string svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
                            "<rect width='9' height='9' fill='#123456'/></svg>";
    for (const Span named : {Span{1, 5, 9}, Span{2, 40, 44}}) {
        PictureSource source = picture_file("mark.svg", svg);
        source.span = named;
        Diagnostics found;
        import_pictures({source}, {.profile = shipped_profile()}, found, PictureColors::inks, cache_);
        ASSERT_EQ(found.all().size(), 1U);
        EXPECT_EQ(found.all().front().code, "COLOR-NOT-IN-PALETTE");
        EXPECT_EQ(found.all().front().span.begin, named.begin);
    }
    EXPECT_EQ(done(PictureWork::import), 1);
}

TEST_F(SharedPicture, IsNamedInFindingsAsItsEditionNamesIt)
{
    for (const std::string name : {"first.jpg", "second.jpg"}) {
        Diagnostics found;
        import_pictures({picture_file(name, "\xFF\xD8\xFF broken")}, {.profile = shipped_profile()}, found,
                        PictureColors::inks, cache_);
        ASSERT_EQ(found.all().size(), 1U);
        EXPECT_THAT(found.all().front().message, HasSubstr(name));
    }
    EXPECT_EQ(done(PictureWork::decode), 1);
}

TEST_F(SharedPicture, IsMeasuredOnlyWhenItsInkIsAskedFor)
{
    const PicturePtr picture = import();
    const PicturePtr placed = place(picture);
    EXPECT_FALSE(picture->ink.is_known());
    EXPECT_FALSE(placed->ink.is_known());
    EXPECT_GT(placed->ink->map.cells.front().total_ink, 1);
    EXPECT_TRUE(placed->ink.is_known());
}

} // namespace

} // namespace skrejlapa
