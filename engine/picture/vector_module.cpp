#include "picture/vector_module.h"

#include <dlfcn.h>
#include <filesystem>
#include <fmt/format.h>
#include <system_error>

namespace skrejlapa
{

namespace
{

/// Never unloaded: GLib's types cannot be registered twice.
void* open_module(const std::string& path) { return dlopen(path.c_str(), RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE); }

/// The module as an installed program finds it without a run path: in the `lib` beside its `bin`.
std::string beside_program()
{
    std::error_code ignored;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    return (program.parent_path().parent_path() / SKREJLAPA_MODULE_FOLDER / vector_module_file).string();
}

Result<const VectorImporter*> load()
{
    std::string reason;
    for (const std::string& path : {std::string(vector_module_file), beside_program()}) {
        void* const module = open_module(path);
        if (module == nullptr) {
            reason = dlerror(); // NOLINT(concurrency-mt-unsafe): glibc keeps it for each thread
            continue;
        }
        void* const entry = dlsym(module, vector_module_entry_name);
        if (entry != nullptr)
            return reinterpret_cast<VectorModuleEntry>(entry)();
        reason = fmt::format("{} has no {}", path, vector_module_entry_name);
    }
    return failure("PICTURE-NO-VECTOR-MODULE", {},
                   fmt::format("the module for SVG and PDF pictures cannot be loaded: {}", reason),
                   {fmt::format("install {} with the program, and librsvg, cairo and libqpdf", vector_module_file)});
}

} // namespace

Result<const VectorImporter*> vector_importer()
{
    // Never destroyed: the module stays loaded until the program ends.
    static const auto* const importer = new Result<const VectorImporter*>(load());
    return *importer;
}

} // namespace skrejlapa
