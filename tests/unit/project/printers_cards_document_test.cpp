#include "project/card_keys.h"

#include "project_fixture.h"

namespace skrejlapa
{
namespace
{

using testing::HasSubstr;
using testing::IsEmpty;

/// docs/printers-cards.md against the keys that are read.
class PrintersCardsDocument : public ProjectFixture
{
protected:
    const std::string text = DiskFiles().read(Path(SKREJLAPA_SOURCE_DIR) / "docs" / "printers-cards.md").value();

    [[nodiscard]] std::string full_example() const
    {
        const std::size_t begin = text.find("```toml\n") + 8;
        return text.substr(begin, text.find("```", begin) - begin);
    }
};

TEST_F(PrintersCardsDocument, HasALineForEveryKey)
{
    for (const std::string& key : card_key_names())
        EXPECT_THAT(text, HasSubstr("\n| `" + key + "` |"));
}

TEST_F(PrintersCardsDocument, ShowsEveryKeyInItsFullExample)
{
    const TomlTable table = parse(full_example());
    TableReader reader(table, "the example", found);
    reader.know({"name"});
    const PrinterCard card = read_card_keys(reader, {Voice::printers_card, "the example"}, found);
    reader.finish();
    EXPECT_THAT(findings(), IsEmpty());
    for_each_card_key([&](const auto& key) { EXPECT_TRUE((card.*key.member).has_value()) << key.name; });
}

TEST_F(PrintersCardsDocument, NamesEveryCardThatIsShipped)
{
    for (const Path& file : DiskFiles().files_below(Path(SKREJLAPA_SOURCE_DIR) / "layouts" / "printers"))
        EXPECT_THAT(text, HasSubstr("\n| `" + file.stem().string() + "` |"));
}

} // namespace
} // namespace skrejlapa
