#include "files/load_module.h"

#include "files/program_file.h"

#include <dlfcn.h>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// Never unloaded: some libraries (GLib's types) cannot be set up twice.
void* open_module(const std::string& path) { return dlopen(path.c_str(), RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE); }

/// The module as an installed program finds it without a run path.
std::string beside_program(const std::string& module_file)
{
    return (program_file().parent_path().parent_path() / SKREJLAPA_MODULE_FOLDER / module_file).string();
}

} // namespace

Result<void*> load_module_entry(const std::string& module_file, const char* entry_name)
{
    std::string reason;
    for (const std::string& path : {module_file, beside_program(module_file)}) {
        void* const module = open_module(path);
        if (module == nullptr) {
            reason = dlerror(); // NOLINT(concurrency-mt-unsafe): glibc keeps it for each thread
            continue;
        }
        void* const entry = dlsym(module, entry_name);
        if (entry != nullptr)
            return entry;
        reason = fmt::format("{} has no {}", path, entry_name);
    }
    return failure({}, {}, reason);
}

} // namespace skrejlapa
