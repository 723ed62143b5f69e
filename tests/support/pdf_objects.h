/// The objects of a written PDF, as qpdf reads them: dictionaries, arrays, names ("/X"), strings ("u:x") and references
/// ("12 0 R") as JSON.
#pragma once

#include "pdf_file.h"

#include <nlohmann/json.hpp>

namespace skrejlapa
{

class PdfObjects
{
public:
    using Json = nlohmann::json;

    explicit PdfObjects(const PdfFile& file)
        : file_(file), objects_(Json::parse(file.output_of("qpdf --json=2 --json-key=qpdf {}")).at("qpdf").at(1))
    {
    }

    [[nodiscard]] const Json& trailer() const { return objects_.at("trailer").at("value"); }
    [[nodiscard]] const Json& catalog() const { return at(trailer().at("/Root")); }
    [[nodiscard]] const Json& info() const { return at(trailer().at("/Info")); }
    [[nodiscard]] std::vector<Json> pages() const { return leaves_of(at(catalog().at("/Pages"))); }

    /// What a value refers to; of a stream its dictionary.
    [[nodiscard]] const Json& at(const Json& value) const
    {
        const bool is_reference = value.is_string() && objects_.contains("obj:" + value.get<std::string>());
        if (!is_reference)
            return value;
        const Json& object = objects_.at("obj:" + value.get<std::string>());
        return object.contains("stream") ? object.at("stream").at("dict") : object.at("value");
    }
    [[nodiscard]] bool is_stream(const Json& reference) const
    {
        return objects_.at("obj:" + reference.get<std::string>()).contains("stream");
    }
    /// A stream's data with its filters undone.
    [[nodiscard]] std::string data(const Json& reference) const
    {
        const std::string number = reference.get<std::string>();
        return file_.output_of("qpdf --show-object=" + number.substr(0, number.find(' ')) +
                               " --filtered-stream-data {}");
    }
    /// All dictionaries, those within others and of streams among them, that have an entry of this value; with any
    /// value where none is given.
    [[nodiscard]] std::vector<Json> with(const std::string& key, const Json& value = {}) const
    {
        std::vector<Json> found;
        collect(objects_, key, value, found);
        return found;
    }

    /// All arrays that begin with a name, as colour spaces do.
    [[nodiscard]] std::vector<Json> arrays_of(const std::string& name) const
    {
        std::vector<Json> found;
        collect_arrays(objects_, name, found);
        return found;
    }

private:
    const PdfFile& file_;
    Json objects_;

    [[nodiscard]] std::vector<Json> leaves_of(const Json& node) const
    {
        if (!node.contains("/Kids"))
            return {node};
        std::vector<Json> leaves;
        for (const Json& kid : node.at("/Kids")) {
            for (const Json& leaf : leaves_of(at(kid)))
                leaves.push_back(leaf);
        }
        return leaves;
    }
    static void collect_arrays(const Json& value, const std::string& name, std::vector<Json>& found)
    {
        if (value.is_array() && !value.empty() && value.front() == name)
            found.push_back(value);
        if (value.is_structured()) {
            for (const Json& part : value)
                collect_arrays(part, name, found);
        }
    }
    static void collect(const Json& value, const std::string& key, const Json& wanted, std::vector<Json>& found)
    {
        if (value.is_object() && value.contains(key) && (wanted.is_null() || value.at(key) == wanted))
            found.push_back(value);
        if (value.is_structured()) {
            for (const Json& part : value)
                collect(part, key, wanted, found);
        }
    }
};

} // namespace skrejlapa
