#include "preview/run_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

ProgramRun shell(const std::string& script)
{
    return {.name = "sh", .package = "dash", .arguments = {"-c", script}, .time_limit = std::chrono::seconds(20)};
}

std::string message_of(const Result<std::string>& result) { return result ? std::string() : result.error().message; }

TEST(RunProgram, GivesWhatTheProgramPrints) { EXPECT_EQ(run_program(shell("echo one; echo two")), "one\ntwo\n"); }

TEST(RunProgram, GivesMoreThanAPipeHolds)
{
    const Result<std::string> printed = run_program(shell("head -c 3000000 /dev/zero"));
    ASSERT_TRUE(printed);
    EXPECT_EQ(printed->size(), 3000000U);
}

TEST(RunProgram, KeepsWhatIsSaidApartFromWhatIsPrinted)
{
    EXPECT_EQ(run_program(shell("head -c 200000 /dev/zero >&2; echo result")), "result\n");
}

TEST(RunProgram, PassesArgumentsAsTheyAre)
{
    const ProgramRun run{.name = "printf", .package = "coreutils", .arguments = {"%s|", "a b", "$HOME", "'\"*;"}};
    EXPECT_EQ(run_program(run), "a b|$HOME|'\"*;|");
}

TEST(RunProgram, TellsTheProgramsOwnWordsWhenItFails)
{
    const Result<std::string> result = run_program(shell("echo 'no such page' >&2; exit 4"));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, "PROGRAM-FAILED");
    EXPECT_EQ(message_of(result), "sh failed with exit code 4: no such page");
}

TEST(RunProgram, TellsTheSignalThatEndedTheProgram)
{
    EXPECT_EQ(message_of(run_program(shell("kill -SEGV $$"))), "sh was ended by signal 11");
}

TEST(RunProgram, NamesThePackageOfAProgramThatIsNotThere)
{
    const Result<std::string> result =
        run_program({.name = "skrejlapa-no-such-program", .package = "a-package", .arguments = {}});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, "PROGRAM-MISSING");
    EXPECT_THAT(result.error().help, testing::ElementsAre("install the package a-package, which brings it"));
}

TEST(RunProgram, StopsAProgramThatRunsOn)
{
    ProgramRun run = shell("exec sleep 60");
    run.time_limit = std::chrono::seconds(1);
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(message_of(run_program(run)), "sh did not end within 1 s and was stopped");
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

TEST(RunProgram, StopsAProgramThatClosesItsStreamsAndRunsOn)
{
    ProgramRun run = shell("exec sleep 60 >&- 2>&-");
    run.time_limit = std::chrono::seconds(1);
    EXPECT_EQ(message_of(run_program(run)), "sh did not end within 1 s and was stopped");
}

} // namespace

} // namespace skrejlapa
