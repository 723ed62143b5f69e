#include "cli/command_line.h"

#include <algorithm>
#include <array>

namespace skrejlapa
{

namespace
{

constexpr auto commands = std::to_array<Command>({
    {"build", "[PROJECT]", "make every edition of a project", Since::now, CommandName::build, 0, 1},
    {"check", "[PROJECT | FILE.pdf]", "all checks of a build, writing nothing; which printing houses would take it",
     Since::now, CommandName::check, 0, 1},
    {"render", "LAYOUT.toml CONTENT.md -o OUT.pdf", "make one PDF without a project", Since::now, CommandName::render,
     2, 2},
    {"inspect", "LAYOUT.toml [CONTENT.md]", "print the laid-out boxes and lines as JSON", Since::now,
     CommandName::inspect, 1, 2},
    {"preview", "[PROJECT]", "make pictures of all pages for the screen", Since::now, CommandName::preview, 0, 1},
    {"fit", "[PROJECT]", "print the sizes that fit groups are set in, or write them down: --lock", Since::now,
     CommandName::fit, 0, 1},
    {"status", "[PROJECT]", "a table of the editions; --budget: characters left in each box", Since::now,
     CommandName::status, 0, 1},
    {"who-uses", "SUBJECT…",
     "which editions, pages and boxes use a file, funder:ID[@VERSION], font:FAMILY or color:NAME", Since::now,
     CommandName::who_uses, 1, 1000},
    {"diff", "OLD NEW", "what changed between two builds: folders, releases or PDFs", Since::now, CommandName::diff, 2,
     2},
    {"release", "TAG", "keep the PDFs and all they were made from, with hashes, in releases/TAG", Since::now,
     CommandName::release, 1, 1},
    {"fonts", "[PROJECT]", "list the fonts it sees, and what of a language they cover", Since::now, CommandName::fonts,
     0, 1},
    {"explain", "CODE", "say what a diagnostic means and how to mend it", Since::now, CommandName::explain, 1, 1},
    {"init", "[DIR]", "start a new project that builds at once", Since::now, CommandName::init, 0, 1},
    {"help", "[COMMAND]", "list the commands, or a command's flags", Since::now, CommandName::help, 0, 1},
    {"version", "", "print the version", Since::now, CommandName::version, 0, 0},
    {"explain-setting", "KEY", "which file set a value", Since::later},
    {"reprint", "TAG", "make a release again", Since::later},
    {"deliver", "--to CARD", "folder and ZIP for the printing house", Since::later},
    {"approve", "", "record who approved an edition", Since::later},
    {"logo", "add", "take in a logo", Since::later},
    {"translate", "export|import|mark", "exchange texts with translators", Since::later},
    {"tidy", "FILE", "bring a file into its usual form", Since::later},
    {"serve", "", "a preview that follows the files", Since::later},
});

constexpr std::string_view choosing =
    "build check render inspect preview status who-uses"; ///< commands that choose among languages
constexpr std::string_view making = "build check render inspect preview fit status who-uses";
constexpr std::string_view judging = "build check render inspect preview fit status who-uses release";
constexpr std::string_view every =
    "build check render inspect preview fit status who-uses diff release fonts explain init help version";

constexpr auto flags = std::to_array<Flag>({
    {"--leaflet", "", "ID", "build check preview fit status who-uses", "only this leaflet", Occurs::repeated},
    {"--lang", "", "TAG", choosing, "only this language; the language of `render` and `inspect`", Occurs::repeated},
    {"--lang", "", "lv|en", "diff", "the language of --html and --pdf, English unless said"},
    {"--profile", "", "NAME", making, "only this profile; the profile of `render` and `inspect`", Occurs::repeated},
    {"--row", "", "KEY", "build check preview fit status who-uses", "only this row of data", Occurs::repeated},
    {"--shard", "", "K/N", "build check", "only the K-th of N equal parts of the work"},
    {"--printer", "", "CARD", judging, "the printing house's card, by path or name"},
    {"--date", "", "YYYY-MM-DD", judging, "the edition's date, instead of the project's"},
    {"--out", "", "DIR", "build preview status who-uses release",
     "where the PDFs or pictures go, instead of the project's folder for them"},
    {"--output", "-o", "FILE", "render", "the PDF to write"},
    {"--jobs", "-j", "N", making, "how many editions are made at a time"},
    {"--deny", "", "CODE|warnings", judging, "count these findings as errors", Occurs::repeated},
    {"--allow", "", "CODE", judging, "do not let these findings stop the run", Occurs::repeated},
    {"--allow", "", "KIND", "diff", "exit 4 on changes that are graver", Occurs::repeated},
    {"--set", "", "KEY=VALUE", making, "a dotted key of the layout, or field.NAME", Occurs::repeated},
    {"--font-dir", "", "DIR", "build check render inspect preview fit status who-uses release fonts",
     "look for fonts here first", Occurs::repeated},
    {"--system-fonts", "", "", "build check render inspect preview fit status who-uses release fonts",
     "use the machine's fonts too"},
    {"--draft", "", "", "build render", "write …-draft.pdf even with errors of content"},
    {"--force", "", "", "build", "make what is up to date too"},
    {"--dry-run", "", "", "build", "print what would be built, and why; write nothing"},
    {"--explain", "", "", "build", "print why each edition was built or not"},
    {"--because", "", "SUBJECT", "build", "only editions that use it, as `who-uses` tells", Occurs::repeated},
    {"--prune", "", "", "build", "remove PDFs of editions that are no more"},
    {"--deps", "", "FILE", "build", "write what the PDFs depend on"},
    {"--deps-format", "", "make|json", "build", "as rules of make unless said"},
    {"--timings", "", "FILE", "build", "write a trace of where time went, for chrome://tracing or Perfetto"},
    {"--no-wait", "", "", "build", "do not wait for another build that is at the same edition"},
    {"--lock", "", "", "fit", "write the sizes to fit.lock.toml"},
    {"--budget", "", "", "status", "how many characters are left in each box"},
    {"--mark-current", "", "", "status", "note in the texts of --lang that they are made from the source as it is now"},
    {"--for", "", "TAG", "fonts", "what the fonts lack of this language's characters", Occurs::repeated},
    {"--json", "", "", "check who-uses fonts", "print JSON"},
    {"--format", "", "png|svg", "preview", "the kind of pictures, PNG unless said"},
    {"--format", "", "text|json", "diff", "how the changes are printed, as text unless said"},
    {"--proof", "", "DIR", "build", "write what changed against the state before to DIR/proof.html, .pdf and .json"},
    {"--html", "", "FILE", "diff", "write a proof with pictures: one file that opens anywhere"},
    {"--pdf", "", "FILE", "diff", "the same on A4, for the mail"},
    {"--resolution", "", "PPI", "preview", "pixels an inch, 110 unless said"},
    {"--folded", "", "", "preview", "each panel of a folded sheet, as the reader meets it"},
    {"--inks", "", "", "preview", "each page once for every ink, as its plate would be"},
    {"--sheet", "", "", "preview", "one HTML page that holds all pictures, instead of a file for each"},
    {"--diagnostics", "", "human|json", every, "how findings are printed"},
    {"--quiet", "-q", "", every, "print errors and results only"},
    {"--no-progress", "", "", every, "do not show how far a build is"},
    {"--color", "", "auto|always|never", every, "colours in findings"},
    {"--help", "-h", "", every, "this text"},
    {"--open", "", "", "preview", "show the pictures", Occurs::once, Since::later},
    {"--watch", "", "", "build", "build again when files change", Occurs::once, Since::later},
});

} // namespace

std::span<const Command> all_commands() { return commands; }
std::span<const Flag> all_flags() { return flags; }

const Command* find_command(std::string_view name)
{
    const auto* const found =
        std::find_if(commands.begin(), commands.end(), [&](const Command& command) { return command.name == name; });
    return found == commands.end() ? nullptr : found;
}

const Flag* find_flag(std::string_view name, std::string_view command)
{
    const Flag* known = nullptr;
    for (const Flag& flag : flags) {
        if (flag.name != name && (flag.letter.empty() || flag.letter != name))
            continue;
        if (takes(command, flag))
            return &flag;
        known = known == nullptr ? &flag : known;
    }
    return known;
}

bool takes(std::string_view command, const Flag& flag)
{
    std::string_view rest = flag.commands;
    while (!rest.empty()) {
        const std::size_t space = std::min(rest.find(' '), rest.size());
        if (rest.substr(0, space) == command)
            return true;
        rest.remove_prefix(std::min(space + 1, rest.size()));
    }
    return false;
}

} // namespace skrejlapa
