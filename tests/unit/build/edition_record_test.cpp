#include "build/edition_record.h"

#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

EditionRecord full_record()
{
    EditionRecord record;
    record.leaflet = "card \"one\"";
    record.language = "lv";
    record.profile = "print";
    record.engine = {{"skrejlapa", "1.0 (ab)"}};
    record.terms = {{"date", ""}};
    record.files = {{"card.toml", FileStamp{1, 2, 3, 0xFFFFFFFFFFFFFFFF}, "00112233445566778899aabbccddeeff"},
                    {"gone.svg", std::nullopt, ""}};
    record.questions = {{FileQuestion::files_below, "fonts", "yes"}};
    record.own = {"lv", {0, 1}, {0}, {{"text", hash_content("text")}}, true};
    record.sisters = {{"en", {0}, {}, {{"text", hash_content("other")}}, false}};
    record.lock = "lock";
    record.sizes = {{.group = "body",
                     .forced_by = "en",
                     .levers = {{.kind = LeverKind::line_height, .written = "1.4", .set = "1.3"}}}};
    record.fit = "body: line-height 1.3";
    record.output = {"out/card.pdf", FileStamp{4, 5, 6, 7}, "ff"};
    RecordedFinding finding;
    finding.finding = {.code = "FIT-LEVER", .level = Level::note, .message = "a\nb", .help = {"help"}};
    finding.finding.place = {2, "body", Rect{{pt(1), pt(2)}, {pt(3), pt(4)}}};
    finding.finding.values = {{"lines", std::int64_t{2}}, {"share", 0.5}, {"group", std::string("body")}};
    finding.file = "card.toml";
    finding.place = {3, 4};
    finding.line = "a line";
    finding.length = 5;
    record.findings = {finding};
    record.uses = {{UseKind::funder, "sif@2021", {{1, "strip", {{mm(1), mm(2)}, {mm(3), mm(4)}}}}}};
    return record;
}

TEST(EditionRecords, AreReadAsTheyWereWritten)
{
    const std::string text = print_record(full_record());
    const std::optional<EditionRecord> read = parse_record(text, RecordParts::all);
    ASSERT_TRUE(read);
    EXPECT_EQ(print_record(*read), text);
    EXPECT_EQ(read->files, full_record().files);
    EXPECT_EQ(read->uses.front().places, full_record().uses.front().places);
}

TEST(EditionRecords, AreReadWithoutUsesWhereNobodyAsks)
{
    EXPECT_TRUE(parse_record(print_record(full_record()), RecordParts::all_but_uses)->uses.empty());
}

TEST(EditionRecords, ThatAreCutShortAreNone)
{
    const std::string text = print_record(full_record());
    for (std::size_t size = 0; size + 3 < text.size(); size += 7)
        EXPECT_FALSE(parse_record(text.substr(0, size), RecordParts::all)) << size;
}

TEST(EditionRecords, ThatReferToWhatTheyDoNotHoldAreNone)
{
    EditionRecord record = full_record();
    record.own.files.push_back(2);
    EXPECT_FALSE(parse_record(print_record(record), RecordParts::all));
}

TEST(EditionRecords, OfAnotherReleaseAreNone)
{
    std::string text = print_record(full_record());
    text.replace(text.find("\"schema\":1"), 10, "\"schema\":2");
    EXPECT_FALSE(parse_record(text, RecordParts::all));
}

} // namespace
} // namespace skrejlapa
