#include "write/write.hpp"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <csignal>

#include "support/error.hpp"
#include "write/files.hpp"
#include "write/read_back.hpp"
#include "write/small_plan.hpp"

namespace {

using namespace regiohub;
using namespace regiohub::test;
namespace fs = std::filesystem;

const std::vector<std::string> whole_plan{"hubs.csv", "hubs.geojson", "leverage.csv", "leverage.json",   "plan.gpkg",
                                          "plan.qgz", "plan.xlsx",    "regions.csv",  "regions.geojson", "report.html"};

std::string refusal(const WriteRequest& request) {
    try {
        check_writable(request);
    } catch (const Error& error) {
        CHECK(error.kind() == Failure::request);
        return error.what();
    }
    return {};
}

/// Writes the small plan in a process of its own, after `prepare`; its exit status: 0 written, 2 an Error, 9 anything
/// else.
template <class Prepare>
int write_apart(const fs::path& folder, Prepare prepare) {
    const pid_t child = fork();
    if (child == 0) {
        prepare();
        try {
            write_plan(small_plan(), {folder, true});
            _exit(0);
        } catch (const Error& error) {
            _exit(std::string{error.what()}.find("another folder") != std::string::npos ||
                          std::string{error.what()}.find("room on the disk") != std::string::npos
                      ? 2
                      : 9);
        } catch (...) {
            _exit(9);
        }
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// The folder that a run, over by now, left in the folder of its plan.
fs::path leftover_in(const fs::path& folder) {
    const pid_t over = fork();
    if (over == 0) _exit(0);
    int status = 0;
    waitpid(over, &status, 0);
    const auto leftover = folder / (".regiohub-unfinished-" + std::to_string(over));
    fs::create_directory(leftover);
    return leftover;
}

void limit_file_size(rlim_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    setrlimit(RLIMIT_FSIZE, &limit);
}

}  // namespace

TEST_CASE("A plan is ten files and nothing else") {
    const ScratchFolder folder;
    const auto files = write_plan(small_plan(), {folder.path(), false});
    CHECK(files.size() == 10);
    CHECK(folder.names() == whole_plan);
    CHECK(ReadBack{folder.path() / "hubs.geojson"}.dataset().GetLayer(0)->GetFeatureCount() == 1);
    CHECK(ReadBack{folder.path() / "regions.csv"}.dataset().GetLayer(0)->GetFeatureCount() == 2);
}

TEST_CASE("Two runs of the same plan give the same bytes in every file") {
    const ScratchFolder one;
    const ScratchFolder two;
    write_plan(small_plan(), {one.path(), false});
    write_plan(small_plan(), {two.path(), false});
    for (const auto& name : whole_plan) {
        INFO(name);
        CHECK(bytes_of(one.path() / name) == bytes_of(two.path() / name));
    }
}

TEST_CASE("The time of last change is the newest date of the layers, never the clock") {
    const ScratchFolder folder;
    Plan plan = small_plan();
    plan.sources.push_back(plan.sources.front());
    plan.sources.back().date = "2024";
    plan.sources.push_back(plan.sources.front());
    plan.sources.back().date = "next year";
    write_plan(plan, {folder.path(), false});
    const ReadBack back{folder.path() / "plan.gpkg"};
    CHECK(back.column("SELECT DISTINCT CAST(last_change AS TEXT) FROM gpkg_contents") ==
          std::vector<std::optional<std::string>>{"2025-03-01T00:00:00.000Z"});
}

TEST_CASE("A plan that is there is not overwritten unless asked, and then wholly") {
    const ScratchFolder folder;
    write_plan(small_plan(), {folder.path(), false});
    const auto before = bytes_of(folder.path() / "hubs.csv");
    CHECK(refusal({folder.path(), false}).find("--force") != std::string::npos);
    Plan other = small_plan();
    other.hubs.hubs.front().name = "Other";
    CHECK_THROWS_AS(write_plan(other, {folder.path(), false}), Error);
    CHECK(bytes_of(folder.path() / "hubs.csv") == before);
    write_plan(other, {folder.path(), true});
    CHECK(bytes_of(folder.path() / "hubs.csv") != before);
    CHECK(folder.names() == whole_plan);
}

TEST_CASE("One file of a plan is enough to refuse") {
    const ScratchFolder folder;
    write_file(folder.path() / "regions.csv", "mine\n");
    CHECK(refusal({folder.path(), false}).find("regions.csv") != std::string::npos);
    CHECK(bytes_of(folder.path() / "regions.csv") == "mine\n");
}

TEST_CASE("A plan that is open elsewhere with changes not yet saved is not replaced") {
    const ScratchFolder folder;
    write_plan(small_plan(), {folder.path(), false});
    write_file(folder.path() / "plan.gpkg-wal", "changes");
    CHECK(refusal({folder.path(), true}).find("open in another program") != std::string::npos);
    write_file(folder.path() / "plan.gpkg-wal", "");
    CHECK(refusal({folder.path(), true}).empty());
}

TEST_CASE("A file where the folder should be is refused") {
    const ScratchFolder folder;
    write_file(folder.path() / "out", "");
    CHECK(refusal({folder.path() / "out", false}).find("is a file") != std::string::npos);
}

TEST_CASE("A folder that may not be written is an error and stays empty") {
    const ScratchFolder folder;
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_exec);
    const auto as_nobody = [] {
        if (geteuid() == 0 && setuid(65534) != 0) _exit(8);  // root may write anywhere
    };
    CHECK(write_apart(folder.path(), as_nobody) == 2);
    CHECK(folder.names().empty());
}

TEST_CASE("A folder inside something that is no folder is an error that says so") {
    CHECK(refusal({"/dev/null/out", false}).find("/dev/null/out") != std::string::npos);
}

TEST_CASE("A disk that fills up at any moment leaves the older plan as it was and nothing half written") {
    const ScratchFolder folder;
    write_plan(small_plan(), {folder.path(), false});
    const auto gpkg = bytes_of(folder.path() / "plan.gpkg");
    const auto size = gpkg.size();
    for (const auto room : {std::size_t{1}, std::size_t{600}, std::size_t{5'000}, size / 3, size / 2, size - 4'096}) {
        INFO("room for " << room << " bytes");
        CHECK(write_apart(folder.path(), [&] { limit_file_size(room); }) == 2);
        CHECK(folder.names() == whole_plan);
        CHECK(bytes_of(folder.path() / "plan.gpkg") == gpkg);
    }
    CHECK(write_apart(folder.path(), [&] { limit_file_size(size); }) == 0);
}

TEST_CASE("A run that is killed leaves no half plan, and the next run removes what it left") {
    const ScratchFolder folder;
    const pid_t child = fork();
    if (child == 0) {
        const UnfinishedFolder unfinished{folder.path()};
        write_file(unfinished.path() / "plan.gpkg", "half");
        kill(getpid(), SIGKILL);
    }
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    REQUIRE(folder.names().size() == 1);
    CHECK(folder.names().front().starts_with("."));
    write_plan(small_plan(), {folder.path(), false});
    CHECK(folder.names() == whole_plan);
}

TEST_CASE("A run that is killed while its files move home gives the older plan back") {
    const ScratchFolder folder;
    const auto leftover = leftover_in(folder.path());
    write_file(leftover / "hubs.csv.old", "older hubs");
    write_file(leftover / "plan.gpkg.old", "older plan");
    write_file(leftover / "plan.gpkg", "new plan");
    write_file(folder.path() / "hubs.csv", "new hubs");
    CHECK_THROWS_AS(check_writable({folder.path(), false}), Error);  // there is a plan again
    CHECK(folder.names() == std::vector<std::string>{"hubs.csv", "plan.gpkg"});
    CHECK(bytes_of(folder.path() / "hubs.csv") == "older hubs");
    CHECK(bytes_of(folder.path() / "plan.gpkg") == "older plan");
}

TEST_CASE("A run that is killed when all its files are in place keeps them") {
    const ScratchFolder folder;
    const auto leftover = leftover_in(folder.path());
    write_file(leftover / "plan.gpkg.old", "older plan");
    write_file(folder.path() / "plan.gpkg", "new plan");
    {
        const UnfinishedFolder next{folder.path()};
    }
    CHECK(folder.names() == std::vector<std::string>{"plan.gpkg"});
    CHECK(bytes_of(folder.path() / "plan.gpkg") == "new plan");
}

TEST_CASE("What another run that is still going has unfinished is left alone") {
    const ScratchFolder folder;
    const auto other = folder.path() / (".regiohub-unfinished-" + std::to_string(getppid()));
    fs::create_directory(other);
    write_plan(small_plan(), {folder.path(), false});
    CHECK(fs::exists(other));
    CHECK_FALSE(fs::exists(folder.path() / (".regiohub-unfinished-" + std::to_string(getpid()))));
}

TEST_CASE("When a file cannot be put in place the older ones come back") {
    const ScratchFolder folder;
    write_file(folder.path() / "a", "old a");
    const UnfinishedFolder unfinished{folder.path()};
    write_file(unfinished.path() / "a", "new a");
    write_file(unfinished.path() / "b", "new b");
    fs::create_directories(folder.path() / "b" / "in the way");
    fs::create_directory(unfinished.path() / "b.old");  // so that setting b aside fails
    write_file(unfinished.path() / "b.old" / "full", "");
    CHECK_THROWS_AS(unfinished.move_home({"a", "b"}), Error);
    CHECK(bytes_of(folder.path() / "a") == "old a");
    CHECK(fs::is_directory(folder.path() / "b"));
}
