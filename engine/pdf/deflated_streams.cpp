#include "pdf/deflated_streams.h"

#include "pdf/deflate.h"

namespace skrejlapa
{

std::shared_ptr<const std::string> deflate_once(const std::string& text, const DeflatedStreams& known)
{
    return known.find(hash_content(text), [&] { return deflate(text); });
}

} // namespace skrejlapa
