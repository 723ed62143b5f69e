/// The languages that proofs speak.
#pragma once

namespace skrejlapa
{

enum class ProofLanguage { latvian, english };

} // namespace skrejlapa
