#include "build/edition_date.h"
#include "written_project.h"

namespace skrejlapa
{

namespace
{

class EditionDate : public WrittenProject
{
protected:
    std::int64_t chosen()
    {
        return with_workshop([&](const Workshop& workshop) { return choose_date(workshop, edition); });
    }
};

TEST_F(EditionDate, IsSourceDateEpochFirst)
{
    source_date = 12345;
    edition.entry.edit([&](LeafletEntry& entry) { entry.date = TomlDate{2026, 3, 1}; });
    EXPECT_EQ(chosen(), 12345);
}

TEST_F(EditionDate, IsTheStartOfTheEditionsDay)
{
    edition.entry.edit([&](LeafletEntry& entry) { entry.date = TomlDate{2026, 3, 1}; });
    EXPECT_EQ(chosen(), 1772323200);
}

TEST_F(EditionDate, IsFixedElsewhere) { EXPECT_EQ(chosen(), 946684800); }

} // namespace

} // namespace skrejlapa
