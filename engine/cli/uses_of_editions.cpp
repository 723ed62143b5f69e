#include "cli/uses_of_editions.h"

namespace skrejlapa
{

namespace
{

EditionUses uses_in(const EditionOutcome& outcome, const RecordPaths& paths)
{
    EditionUses uses{outcome.uses, {}};
    for (const auto& [file, hash] : outcome.preparation->files)
        uses.files.push_back(paths.text_of(file));
    return uses;
}

} // namespace

std::vector<std::optional<EditionUses>> uses_of_editions(const RecordDesk& desk, const Workplace& place,
                                                         const Options& options, const FamiliesPlan& plan,
                                                         const std::vector<Verdict>& verdicts)
{
    std::vector<std::optional<EditionUses>> uses(plan.wanted.size());
    std::vector<Edition> to_lay_out;
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < uses.size(); ++at) {
        std::optional<EditionRecord> record;
        if (verdicts[at].standing == Standing::fresh)
            record = desk.shelf().load(plan.wanted[at], RecordParts::all);
        if (record) {
            uses[at] = uses_in(*record);
            continue;
        }
        to_lay_out.push_back(plan.wanted[at]);
        places.push_back(at);
    }
    const auto lay_out = [&](FittedRun fitted) {
        finish_edition(fitted.run, std::move(fitted.prepared), fitted.fitted, fitted.outcome);
        if (!fitted.outcome.uses.empty())
            uses[places[fitted.at]] = uses_in(fitted.outcome, desk.paths());
    };
    const FamiliesPlan laying_out{.wanted = to_lay_out,
                                  .known = plan.known,
                                  .lock = plan.lock,
                                  .writing = Writing::no,
                                  .finish = lay_out,
                                  .noting = Noting::yes};
    static_cast<void>(run_families(place, options, laying_out, [](Moment, const Edition&) {}));
    return uses;
}

} // namespace skrejlapa
