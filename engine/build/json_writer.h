/// JSON written as it comes, without a tree of it in memory first.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace skrejlapa
{

/// Values on one line, the members of an object in the order they are given. Requires: text is UTF-8; what is begun is
/// ended.
class JsonWriter
{
public:
    JsonWriter();
    ~JsonWriter();
    JsonWriter(const JsonWriter&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;

    void begin_object();
    void end_object();
    void begin_array();
    void end_array();
    void key(std::string_view name);

    void add(std::string_view text);
    void add(const char* text) { add(std::string_view(text)); }
    void add(double number);
    void add(std::int64_t number);
    void add(bool truth);
    void add_null();

    template <class Value> void member(std::string_view name, const Value& value)
    {
        key(name);
        add(value);
    }
    template <class... Values> void array(const Values&... values)
    {
        begin_array();
        (add(values), ...);
        end_array();
    }

    [[nodiscard]] std::string text() const;

private:
    struct Library;
    std::unique_ptr<Library> library_;
};

} // namespace skrejlapa
