#include "picture/vector_module.h"

#include "files/load_module.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

Result<const VectorImporter*> load()
{
    const Result<void*> entry = load_module_entry(vector_module_file, vector_module_entry_name);
    if (entry)
        return reinterpret_cast<VectorModuleEntry>(*entry)();
    return failure("PICTURE-NO-VECTOR-MODULE", {},
                   fmt::format("the module for SVG and PDF pictures cannot be loaded: {}", entry.error().message),
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
