#include "files/loaded_objects.h"

#include "base/hash.h"
#include "files/program_file.h"

#include <algorithm>
#include <cstring>

#include <elf.h>
#include <fmt/format.h>
#include <link.h>

namespace skrejlapa
{

namespace
{

constexpr std::size_t aligned(std::size_t size) { return (size + 3) & ~std::size_t{3}; }

std::string in_hex(const char* bytes, std::size_t count)
{
    std::string text;
    for (std::size_t at = 0; at < count; ++at)
        text += fmt::format("{:02x}", static_cast<unsigned char>(bytes[at]));
    return text;
}

/// The build id among the notes of a segment (ELF, "Note Section"); empty where there is none.
std::string build_id_in(std::string_view notes)
{
    while (notes.size() >= sizeof(ElfW(Nhdr))) {
        ElfW(Nhdr) note = {};
        std::memcpy(&note, notes.data(), sizeof note);
        const std::size_t description = sizeof note + aligned(note.n_namesz);
        const std::size_t end = description + aligned(note.n_descsz);
        if (description + note.n_descsz > notes.size())
            break;
        const std::string_view name = notes.substr(sizeof note, 3);
        if (note.n_type == NT_GNU_BUILD_ID && note.n_namesz == 4 && name == "GNU")
            return in_hex(notes.data() + description, note.n_descsz);
        notes.remove_prefix(std::min(end, notes.size()));
    }
    return {};
}

std::string build_id_of(const dl_phdr_info& object)
{
    for (ElfW(Half) at = 0; at < object.dlpi_phnum; ++at) {
        const ElfW(Phdr)& segment = object.dlpi_phdr[at];
        if (segment.p_type != PT_NOTE)
            continue;
        // The loader maps an object's segments at this address.
        const auto* const begin =
            reinterpret_cast<const char*>(object.dlpi_addr + segment.p_vaddr); // NOLINT(performance-no-int-to-ptr)
        std::string id = build_id_in({begin, segment.p_memsz});
        if (!id.empty())
            return id;
    }
    return {};
}

std::string hash_of_file(const Path& file)
{
    const Result<BlobPtr> blob = DiskFiles().map(file);
    return blob ? hash_content((*blob)->bytes()).hex() : std::string();
}

int list(dl_phdr_info* object, std::size_t, void* data)
{
    auto& objects = *static_cast<std::vector<LoadedObject>*>(data);
    const bool is_program = objects.empty();
    std::error_code error;
    const Path file = is_program ? program_file() : std::filesystem::canonical(object->dlpi_name, error);
    if (file.empty()) // the kernel's own, which has no file
        return 0;
    std::string id = build_id_of(*object);
    objects.push_back({file.filename().string(), id.empty() ? hash_of_file(file) : std::move(id)});
    return 0;
}

} // namespace

std::vector<LoadedObject> loaded_objects()
{
    std::vector<LoadedObject> objects;
    ::dl_iterate_phdr(list, &objects);
    if (!objects.empty())
        std::sort(objects.begin() + 1, objects.end(),
                  [](const LoadedObject& a, const LoadedObject& b) { return a.name < b.name; });
    return objects;
}

} // namespace skrejlapa
