/// What documents said when editions were last built from them, so that a build can say what was changed in them.
#pragma once

#include "build/record_paths.h"

#include <mutex>
#include <set>
#include <string>
#include <string_view>

namespace skrejlapa
{

/// Texts by the hash of their content; nothing but words depends on them. Safe from several threads.
class DocumentShelf
{
public:
    explicit DocumentShelf(Path folder) : folder_(std::move(folder)) {}

    /// Keeps a file that people write by hand, if it is that and not too large; `hash` is what it had when it was read.
    void keep(const Path& file, const std::string& hash);
    [[nodiscard]] std::optional<std::string> load(const std::string& hash) const;
    /// Takes away all but these.
    void leave_only(const std::set<std::string>& hashes) const;

private:
    Path folder_;
    std::mutex mutex_;
    std::set<std::string> kept_;
};

/// The first lines that differ: "line 12: font-size = "10pt" → font-size = "9pt"".
std::string describe_change(std::string_view before, std::string_view now);

} // namespace skrejlapa
