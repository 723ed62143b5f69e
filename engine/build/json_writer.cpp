#include "build/json_writer.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace skrejlapa
{

struct JsonWriter::Library {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
};

JsonWriter::JsonWriter() : library_(std::make_unique<Library>()) {}
JsonWriter::~JsonWriter() = default;

void JsonWriter::begin_object() { library_->writer.StartObject(); }
void JsonWriter::end_object() { library_->writer.EndObject(); }
void JsonWriter::begin_array() { library_->writer.StartArray(); }
void JsonWriter::end_array() { library_->writer.EndArray(); }

void JsonWriter::key(std::string_view name)
{
    library_->writer.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
}

void JsonWriter::add(std::string_view text)
{
    library_->writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void JsonWriter::add(double number) { library_->writer.Double(number); }
void JsonWriter::add(std::int64_t number) { library_->writer.Int64(number); }
void JsonWriter::add(bool truth) { library_->writer.Bool(truth); }
void JsonWriter::add_null() { library_->writer.Null(); }

std::string JsonWriter::text() const { return {library_->buffer.GetString(), library_->buffer.GetSize()}; }

} // namespace skrejlapa
