#include "files/leftovers.h"

#include "files/beside.h"
#include "files/descriptor.h"

#include <map>
#include <set>

#include <fcntl.h>
#include <sys/file.h>

namespace skrejlapa
{

namespace
{

void remove_unless_locked(const Path& file)
{
    const Descriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (opened.number() >= 0 && ::flock(opened.number(), LOCK_EX | LOCK_NB) == 0)
        ::unlink(file.c_str());
}

} // namespace

void remove_leftovers(const std::vector<Path>& files)
{
    std::map<Path, std::set<std::string>> names;
    for (const Path& file : files) {
        const Path target = target_of(file);
        names[target.has_parent_path() ? target.parent_path() : Path(".")].insert(beginning_beside(target));
    }
    for (const auto& [folder, wanted] : names) {
        std::error_code error;
        for (auto entry = std::filesystem::directory_iterator(folder, error);
             !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
            const std::string name = entry->path().filename().string();
            if (name.size() > random_characters && wanted.contains(name.substr(0, name.size() - random_characters)))
                remove_unless_locked(entry->path());
        }
    }
}

} // namespace skrejlapa
