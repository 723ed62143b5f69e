/// Findings about what the author wrote: collected, never thrown; each with a stable code, a place and a way out.
#pragma once

#include "base/geometry.h"
#include "base/span.h"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace skrejlapa
{

enum class Level { note, warning, error };

/// A figure or word that scripts may read beside the message ("over_lines": 2).
using DiagnosticValue = std::variant<std::int64_t, double, std::string>;

/// Where on the printed page a finding is.
struct PagePlace {
    int page = 0; ///< from 1; 0 when not known
    std::string box;
    std::optional<Rect> area; ///< from the trim's top left
};

struct Diagnostic {
    std::string code;
    Level level = Level::error;
    Span span;
    std::string message;           ///< one sentence of what
    std::vector<std::string> help; ///< what to do
    PagePlace place;
    std::vector<std::pair<std::string, DiagnosticValue>> values;
    std::string file;    ///< for findings about a file that has no text of its own (a font, a picture); else empty
    std::string leaflet; ///< the edition it was found in, when it belongs to one
    std::string language;
    std::string profile;
    std::string row; ///< its key, where the edition is merged with rows
};

/// Decides how much a finding counts in this run (what a project denies or allows); nothing: it is left out. May add
/// to the finding's help.
using LevelJudge = std::function<std::optional<Level>(Diagnostic&)>;

/// The findings of a run, in the order found.
class Diagnostics
{
public:
    Diagnostics() = default;
    /// Every finding passes the judge before it is kept.
    explicit Diagnostics(LevelJudge judge) : judge_(std::move(judge)) {}

    Diagnostic& add(Diagnostic found);
    Diagnostic& error(std::string code, Span span, std::string message, std::vector<std::string> help = {});
    Diagnostic& warning(std::string code, Span span, std::string message, std::vector<std::string> help = {});
    Diagnostic& note(std::string code, Span span, std::string message, std::vector<std::string> help = {});

    [[nodiscard]] bool has_errors() const { return errors_ > 0; }
    [[nodiscard]] int error_count() const { return errors_; }
    [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }
    /// Takes over the findings of another collection.
    void append(const Diagnostics& others);

private:
    LevelJudge judge_;
    std::vector<Diagnostic> all_;
    Diagnostic left_out_;
    int errors_ = 0;
};

} // namespace skrejlapa
