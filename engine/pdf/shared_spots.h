/// One tint transform for each spot ink of the file, whichever picture or page prints with it: presses and readers take
/// the name for the ink, and PDF/A (ISO 19005-2, 6.2.4.4) wants one object.
#pragma once

#include "pdf/object_store.h"

#include <map>

namespace skrejlapa
{

class SharedSpots
{
public:
    /// Makes known what follows the name in an ink's colour space: its alternate space and tint transform.
    void add(const std::string& name, const std::string& look) { looks_.try_emplace(name, look); }

    /// An object's text with the spot inks in it as they are known; those met for the first time become known so.
    /// Requires: inks of one name look alike.
    [[nodiscard]] std::string unified(std::string text, ObjectStore& store);

private:
    std::map<std::string, std::string> looks_;

    const std::string& look_of(const std::string& name, std::string written, ObjectStore& store);
};

} // namespace skrejlapa
