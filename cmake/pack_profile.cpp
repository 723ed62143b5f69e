// Deflates the shipped ICC profiles once for all, while the engine is built: pack_profile OUT.cpp PROFILE.icc…
// The result is a source file of engine/pdf that knows them by their content.
#include "base/hash.h"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include <fmt/format.h>
#include <zlib.h>

namespace
{

std::string read(const char* path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string deflated(const std::string& data)
{
    uLongf size = compressBound(data.size());
    std::string packed(size, '\0');
    compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(data.data()), data.size(),
              Z_BEST_COMPRESSION);
    packed.resize(size);
    return packed;
}

template <class Bytes> std::string byte_list(const Bytes& bytes)
{
    std::string list;
    for (const auto byte : bytes)
        list += fmt::format("{},{}", static_cast<unsigned char>(byte), list.size() % 128 > 120 ? "\n" : "");
    return list;
}

std::string profile_source(const std::string& profile, int number)
{
    const std::string packed = deflated(profile);
    return fmt::format("constexpr unsigned char packed_{0}[] = {{{1}}};\n"
                       "constexpr skrejlapa::ContentHash hash_{0}{{{{{2}}}}};\n",
                       number, byte_list(packed), byte_list(skrejlapa::hash_content(profile).bytes));
}

} // namespace

int main(int count, char** arguments)
{
    std::string profiles;
    std::string choices;
    for (int i = 2; i < count; ++i) {
        const std::string profile = read(arguments[i]);
        if (profile.empty()) {
            std::fprintf(stderr, "pack_profile: %s is not there\n", arguments[i]);
            return 1;
        }
        profiles += profile_source(profile, i);
        choices += fmt::format("    if (profile == hash_{0})\n"
                               "        return {{reinterpret_cast<const char*>(packed_{0}), sizeof packed_{0}}};\n",
                               i);
    }
    std::ofstream(arguments[1], std::ios::binary)
        << "// Made by cmake/pack_profile.cpp.\n#include \"pdf/shipped_profiles.h\"\n\nnamespace\n{\n"
        << profiles
        << "} // namespace\n\nstd::string_view skrejlapa::shipped_profile_deflated(const ContentHash& profile)\n{\n"
        << choices << "    return {};\n}\n";
    return 0;
}
