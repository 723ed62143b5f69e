/// What an edition's PDF is made from, as one value: an edition that resolves to the same has the same PDF, whatever
/// was written in its files.
#pragma once

#include "base/hash.h"
#include "build/edition_pipeline.h"
#include "build/hasher.h"

namespace skrejlapa
{

/// Of one part of a resolved edition, by its name for people: "text", "boxes".
struct FingerprintPart {
    std::string name;
    ContentHash hash;
    bool operator==(const FingerprintPart&) const = default;
};
/// Empty: there is no edition, for its documents have mistakes.
using Fingerprint = std::vector<FingerprintPart>;

/// The names of the parts that differ.
std::vector<std::string> differing_parts(const Fingerprint& before, const Fingerprint& now);

/// Of all that `leaflet` says and what the edition itself adds to its file.
Fingerprint fingerprint_of(const Workshop& workshop, const Edition& edition, const Leaflet& leaflet,
                           const ContentNames& names);

// The parts, each in a file of its own.
void hash_value(Hasher& hasher, const CharacterStyle& style);
void hash_value(Hasher& hasher, const RunIsolation& isolation);
void hash_value(Hasher& hasher, const ParagraphStyle& style);
void hash_value(Hasher& hasher, const Paragraph& paragraph);
void hash_value(Hasher& hasher, const Page& page);
void hash_value(Hasher& hasher, const Story& story);
void hash_value(Hasher& hasher, const OutputTerms& terms);
void hash_value(Hasher& hasher, const StructureTree& tree);
void hash_value(Hasher& hasher, const LengthPercentage& value);
void hash_value(Hasher& hasher, const ImageContent& image);

} // namespace skrejlapa
