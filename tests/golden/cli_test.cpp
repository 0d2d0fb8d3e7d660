// The program as a person or a script meets it: exit statuses, sentences, quiet and JSON.
#include <sys/wait.h>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>

#include "support/planned.hpp"

using namespace regiohub;

namespace {

struct Said {
    int status = 0;
    std::string out;
    std::string err;
};

Said run(const ScratchFolder& scratch, const std::string& arguments) {
    const fs::path out = scratch.path() / "stdout";
    const fs::path err = scratch.path() / "stderr";
    const std::string command =
        "'" REGIOHUB_PROGRAM "' " + arguments + " >'" + out.string() + "' 2>'" + err.string() + "'";
    const int raw = std::system(command.c_str());
    return {WEXITSTATUS(raw), bytes_of(out), bytes_of(err)};
}

bool one_sentence(const std::string& text) {
    return std::ranges::count(text, '\n') == 1 && text.starts_with("regiohub: ");
}

}  // namespace

TEST_CASE("A wrong request ends with status 2 and one sentence") {
    const ScratchFolder scratch;
    const fs::path broken = scratch.path() / "study.toml";
    write_bytes(broken, "[study]\nnaem = \"x\"\n");
    for (const std::string& arguments :
         {"plan '" + broken.string() + "' -o '" + (scratch.path() / "out").string() + "'",
          std::string{"plan /nowhere/study.toml"}, std::string{"query /nowhere/plan.gpkg province_overview"},
          std::string{"fly"}}) {
        CAPTURE(arguments);
        const Said said = run(scratch, arguments);
        CHECK(said.status == 2);
        CHECK(one_sentence(said.err));
        CHECK(said.out.empty());
    }
}

TEST_CASE("A plan is kept unless --force is given, and a pipe gets plain lines") {
    const ScratchFolder scratch;
    const std::string plan = "plan '" + golden_study().string() + "' -o '" + (scratch.path() / "out").string() + "'";
    const Said first = run(scratch, plan);
    CHECK(first.status == 0);
    CHECK(first.err.find('\x1b') == std::string::npos);
    CHECK(first.err.find("Reading the layers\n") != std::string::npos);
    CHECK(first.out.find("Excluded or undecided, and why") != std::string::npos);
    const std::string before = bytes_of(scratch.path() / "out/plan.gpkg");
    CHECK(run(scratch, plan).status == 2);
    CHECK(bytes_of(scratch.path() / "out/plan.gpkg") == before);
    const Said forced = run(scratch, plan + " --force --quiet");
    CHECK(forced.status == 0);
    CHECK((forced.out + forced.err).empty());
}

TEST_CASE("A province is asked for by name, and an unknown one is answered with those there are") {
    const ScratchFolder scratch;
    const std::string plan =
        "plan '" + golden_study().string() + "' -o '" + (scratch.path() / "out").string() + "' --province ";
    const Said unknown = run(scratch, plan + "Nergens");
    CHECK(unknown.status == 2);
    CHECK(unknown.err.find("Oostland, Westland") != std::string::npos);
    const Said json = run(scratch, plan + "Westland --json");
    CHECK(json.status == 0);
    CHECK(json.out.starts_with("{"));
    CHECK(json.out.find("\"province_rank\": 1") != std::string::npos);
    CHECK(json.out.find("\"anchor\": 6") != std::string::npos);
}

TEST_CASE("A request that no choice meets ends with status 4, names what clashes, and writes nothing") {
    const ScratchFolder scratch;
    const fs::path copy = scratch.path() / "province";
    fs::copy(golden_study().parent_path(), copy);
    const std::string study = bytes_of(copy / "study.toml");
    const auto planned = [&](const std::string& rows) {
        write_bytes(copy / "study.toml", study + rows);
        return run(scratch, "plan '" + (copy / "study.toml").string() + "' --quiet --force -o '" +
                                (scratch.path() / "out").string() + "'");
    };
    const Said many =
        planned("\n[[quotas]]\nof = \"province\"\nname = \"Oostland\"\nyear = 2028\nat_least = 40\nat_most = 50\n");
    CHECK(many.status == 4);
    CHECK(one_sentence(many.err));
    CHECK(many.err.find("too few; lower at_least") != std::string::npos);
    const std::string out =
        "\n[[quotas]]\nof = \"province\"\nname = \"Oostland\"\nyear = 2028\nat_least = 0\nat_most = 0\n";
    const Said clash = planned(out + "\n[[locks]]\nregion = \"G01\"\nside = \"in\"\nyear = 2026\n");
    CHECK(clash.status == 4);
    CHECK(one_sentence(clash.err));
    CHECK(clash.err.find("[[locks]] G01, 2026: in") != std::string::npos);
    CHECK_FALSE(fs::exists(scratch.path() / "out/plan.gpkg"));
    CHECK(planned("\n[rules.select]\nalternatives = 2\nalternatives_within = 0.5\ndraws = 20\n").status == 0);
    const std::string query = "query '" + (scratch.path() / "out/plan.gpkg").string() + "' '";
    const auto answer = [&](const std::string& sql) {
        write_bytes(scratch.path() / "own.sql", sql);
        return run(scratch, query + (scratch.path() / "own.sql").string() + "' --csv").out;
    };
    CHECK(answer("SELECT MAX(alternative) AS n FROM selection_alternatives") == "n\n2\n");
    CHECK(answer("SELECT COUNT(*) AS n FROM selection_shares s JOIN regions USING (region_id)") == "n\n18\n");
    CHECK(answer(
              "SELECT COUNT(*) AS n FROM selection WHERE greedy_missing = 0 AND greedy_worth > worth + 1e-6 OR worth > "
              "bound + 1e-6") == "n\n0\n");
    CHECK(answer("SELECT COUNT(*) > 0 AS n FROM cases WHERE reason IS NOT NULL") == "n\n1\n");
}

TEST_CASE("A file that is no plan is data that cannot be used, and SQL that writes is refused") {
    const ScratchFolder scratch;
    write_bytes(scratch.path() / "no.gpkg", "not a plan");
    CHECK(run(scratch, "query '" + (scratch.path() / "no.gpkg").string() + "' province_overview").status == 3);
    plan_into(golden_study(), scratch.path() / "out");
    const std::string query = "query '" + (scratch.path() / "out/plan.gpkg").string() + "' ";
    CHECK(run(scratch, query + "province_overview --csv").out.find("Oostland,") != std::string::npos);
    write_bytes(scratch.path() / "write.sql", "DELETE FROM sites");
    const Said refused = run(scratch, query + "'" + (scratch.path() / "write.sql").string() + "'");
    CHECK(refused.status == 2);
    CHECK(one_sentence(refused.err));
    write_bytes(scratch.path() / "own.sql", "SELECT COUNT(*) AS sites FROM sites WHERE scope = :scope");
    CHECK(run(scratch, query + "'" + (scratch.path() / "own.sql").string() + "' --set scope=anchor --csv").out ==
          "sites\n6\n");
}
