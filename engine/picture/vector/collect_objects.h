/// PDF objects as a picture carries them to the file it is printed in.
#pragma once

#include "picture/picture.h"

#include <optional>
#include <qpdf/QPDFObjectHandle.hh>

namespace skrejlapa
{

/// The form and all it refers to. Streams without a filter are deflated, others keep their bytes.
/// Nothing when there are more than 100 000 objects, or 64 MB of text beside their streams, or when a stream's data lie
/// outside the file.
std::optional<VectorPicture> collect_objects(QPDFObjectHandle form);

} // namespace skrejlapa
