#include "preflight/shared_rows.h"
#include "preflight/xmp.h"

namespace skrejlapa::rows
{

std::string info_value(const PdfFacts& facts, const std::string& key)
{
    const auto entry = facts.info.find(key);
    return entry == facts.info.end() ? std::string() : entry->second;
}

std::string metadata_value(const PdfFacts& facts, std::string_view property)
{
    return xmp_value(facts.metadata.value_or(""), property).value_or("");
}

Fault metadata_stream(const PdfFacts& facts)
{
    if (!facts.metadata)
        return "there is no metadata";
    return unless(!facts.metadata_is_filtered, "the metadata are compressed");
}

Fault metadata_dates(const PdfFacts& facts)
{
    for (const char* property : {"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"}) {
        if (metadata_value(facts, property).empty())
            return fmt::format("the metadata have no {}", property);
    }
    return {};
}

Fault metadata_title(const PdfFacts& facts)
{
    return unless(!metadata_value(facts, "dc:title").empty(), "the metadata have no dc:title");
}

Fault metadata_versions(const PdfFacts& facts)
{
    for (const char* property : {"xmpMM:DocumentID", "xmpMM:VersionID", "xmpMM:RenditionClass"}) {
        if (metadata_value(facts, property).empty())
            return fmt::format("the metadata have no {}", property);
    }
    return {};
}

Fault info_title(const PdfFacts& facts) { return unless(!info_value(facts, "Title").empty(), "Info has no Title"); }

Fault info_dates(const PdfFacts& facts)
{
    return unless(!info_value(facts, "CreationDate").empty() && !info_value(facts, "ModDate").empty(),
                  "Info lacks CreationDate or ModDate");
}

Fault trapped(const PdfFacts& facts)
{
    const std::string value = info_value(facts, "Trapped");
    return unless(value == "/True" || value == "/False", "Trapped in Info is neither /True nor /False");
}

Fault trapped_alike(const PdfFacts& facts)
{
    return unless("/" + metadata_value(facts, "pdf:Trapped") == info_value(facts, "Trapped"),
                  "Trapped differs between Info and the metadata");
}

Fault title_alike(const PdfFacts& facts)
{
    return unless(metadata_value(facts, "dc:title") == info_value(facts, "Title"),
                  "the title differs between Info and the metadata");
}

Fault dates_alike(const PdfFacts& facts)
{
    const bool are_alike = is_same_moment(info_value(facts, "CreationDate"), metadata_value(facts, "xmp:CreateDate")) &&
                           is_same_moment(info_value(facts, "ModDate"), metadata_value(facts, "xmp:ModifyDate"));
    return unless(are_alike, "the dates differ between Info and the metadata");
}

} // namespace skrejlapa::rows
