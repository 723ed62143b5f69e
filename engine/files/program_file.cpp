#include "files/program_file.h"

namespace skrejlapa
{

Path program_file()
{
    std::error_code error;
    const Path file = std::filesystem::read_symlink("/proc/self/exe", error);
    return error ? Path{} : file;
}

} // namespace skrejlapa
