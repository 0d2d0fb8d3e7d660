// The verbs rank and explain on a plan that was written: what they print, what they refuse, and that they leave the
// plan alone.
#include <fmt/format.h>
#include <sys/wait.h>

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>

#include "score/weighed.hpp"
#include "store/store.hpp"
#include "study/weights.hpp"

#include "support/planned.hpp"
#include "support/sha256.hpp"

using namespace regiohub;

namespace {

struct Said {
    int status = 0;
    std::string out;
    std::string err;
};

Said run(const ScratchFolder& folder, const std::string& arguments) {
    const fs::path out = folder.path() / "out.txt";
    const fs::path err = folder.path() / "err.txt";
    const int status = std::system(  // NOLINT(concurrency-mt-unsafe)
        ("'" REGIOHUB_PROGRAM "' " + arguments + " > '" + out.string() + "' 2> '" + err.string() + "'").c_str());
    return {WEXITSTATUS(status), bytes_of(out), bytes_of(err)};
}

/// The bytes of a plan as a program of another version would have written them.
std::string with_version(std::string bytes, const std::string& now, const std::string& other) {
    REQUIRE(now.size() == other.size());
    const std::string cells = "program_version" + now;  // key and value stand side by side in the row
    const auto at = bytes.find(cells);
    REQUIRE(at != std::string::npos);
    return bytes.replace(at + cells.size() - now.size(), now.size(), other);
}

Plan plan_with(const std::string& weights) {
    Study study = read_study(golden_study());
    study.weights = parse_weights(weights, "w.toml");
    return plan(study, [](const std::string&) {});
}

bool says(const std::string& text, const std::string& part) {
    INFO(text);
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("A written plan is ranked anew by weights and left alone") {
    const ScratchFolder folder;
    plan_into(golden_study(), folder.path());
    const std::string plan = "'" + (folder.path() / "plan.gpkg").string() + "'";
    const std::string before = bytes_of(folder.path() / "plan.gpkg");
    const fs::path file = folder.path() / "w.toml";
    const auto weighed = [&](const std::string& text) {
        write_bytes(file, text);
        return run(folder, "rank " + plan + " --weights '" + file.string() + "'");
    };

    const Said plain = run(folder, "rank " + plan + " --csv");
    CHECK(plain.status == 0);
    CHECK(plain.out.starts_with("rank,id,name,score,"));
    CHECK(run(folder, "rank " + plan + " --csv").out == plain.out);

    const Said good = weighed("[regions]\npoints = { sectors = 1 }\n");
    CHECK(good.status == 0);
    CHECK(says(good.out, "sha256"));
    CHECK(says(good.out, "100.0 %  Sectors"));

    const auto refuses = [&](const std::string& text, const std::string& sentence) {
        const Said said = weighed(text);
        CHECK(said.status == 2);
        CHECK(said.out.empty());
        CHECK(says(said.err, file.string() + ", regions: " + sentence));
    };
    refuses("[regions]\npoints = { beauty = 1 }\n", "criterion beauty is unknown; the criteria here are anchor_");
    refuses("[regions]\npoints = { sectors = -1 }\n", "weight of sectors is -1; a weight is 0 or more");
    refuses("[regions]\npoints = { sectors = 0 }\n", "all weights are 0, so nothing can be ranked");
    refuses("[regions]\norder = [\"sectors > estate_share > sectors\"]\n", "the order goes round in a circle (");
    refuses("[regions]\nbounds = { sectors = [0.6, 0.7], estate_share = [0.6, 0.7] }\n",
            "no weights satisfy these bounds: the lower ones add up to 1.2");

    const Said nobody = run(folder, "explain " + plan + " R07");
    CHECK(nobody.status == 2);
    CHECK(says(nobody.err, "holds no region or hub R07"));
    const Said no_plan = run(folder, "rank '" + file.string() + "'");
    CHECK(no_plan.status == 3);
    CHECK(says(no_plan.err, "is not a plan of regiohub; give the plan.gpkg"));
    const Said absent = run(folder, "rank no-such.gpkg");
    CHECK(absent.status == 2);
    CHECK(says(absent.err, "there is no such file"));
    const fs::path older = folder.path() / "older.gpkg";
    write_bytes(older, with_version(before, "0.1.0", "0.0.0"));
    const Said other_version = run(folder, "rank '" + older.string() + "'");
    CHECK(other_version.status == 3);
    CHECK(says(other_version.err, "it was made by regiohub 0.0.0, and this is"));
    CHECK(bytes_of(folder.path() / "plan.gpkg") == before);
}

TEST_CASE("The regions of a written plan rank as in the plan when no weights are given") {
    const ScratchFolder folder;
    const Plan plan = plan_of(golden_study());
    write_plan(plan, {folder.path(), false});
    const Said said = run(folder, "rank '" + (folder.path() / "plan.gpkg").string() + "' --csv --draws 10");
    std::size_t at = said.out.find('\n') + 1;
    for (const Ranked& ranked : plan.region_ranking.order) {
        const std::string start =
            std::to_string(ranked.rank) + "," + plan.region_ranking.alternatives[ranked.alternative].id + ",";
        CHECK(said.out.compare(at, start.size(), start) == 0);
        at = said.out.find('\n', at) + 1;
    }
    REQUIRE_FALSE(plan.region_ranking.order.empty());
    const std::string id = plan.region_ranking.alternatives[plan.region_ranking.order.front().alternative].id;
    const Said why = run(folder, "explain '" + (folder.path() / "plan.gpkg").string() + "' " + id);
    CHECK(why.status == 0);
    CHECK(says(why.out, "(" + id + ") is number 1 of"));
}

TEST_CASE("A province's weights rank a plan from the start, beside the national ranking") {
    const ScratchFolder folder;
    const std::string weights = "[regions]\npoints = { blueprint_sites = 1 }\n";
    const Plan national = plan_of(golden_study());
    const Plan plan = plan_with(weights);
    CHECK(plan.header.weights_sha256 == sha256_of(weights));
    CHECK(plan.region_national_ranks == ranks_of(national.region_ranking));
    CHECK(plan.region_national_ranks != ranks_of(plan.region_ranking));
    CHECK(plan.hub_national_ranks == ranks_of(plan.hub_ranking));

    write_plan(plan, {folder.path(), false});
    const std::string file = "'" + (folder.path() / "plan.gpkg").string() + "'";
    const Answer head = run_query(folder.path() / "plan.gpkg", "SELECT value FROM plan WHERE key = 'weights_sha256'");
    CHECK(head.rows.at(0).at(0) == sha256_of(weights));
    const Said again = run(folder, "rank " + file + " --json --draws 500");
    CHECK(says(again.out, "\"weights_sha256\": \"" + sha256_of(weights) + "\""));
    const std::size_t best = plan.region_ranking.order.front().alternative;
    CHECK(says(again.out, "\"rank\": 1,\n      \"id\": \"" + plan.regions[best].id.text + "\""));
}

TEST_CASE("Weights that cannot be used make no plan") {
    const ScratchFolder folder;
    write_bytes(folder.path() / "w.toml", "[regions]\npoints = { beauty = 1 }\n");
    const Said said = run(folder, "plan '" + golden_study().string() + "' -o '" + (folder.path() / "out").string() +
                                      "' --weights '" + (folder.path() / "w.toml").string() + "'");
    CHECK(said.status == 2);
    CHECK(says(said.err, "criterion beauty is unknown"));
    CHECK_FALSE(fs::exists(folder.path() / "out" / "plan.gpkg"));
}

TEST_CASE("A written plan is drawn anew as it was drawn when it was made") {
    const ScratchFolder folder;
    const Plan plan = plan_of(golden_study());
    write_plan(plan, {folder.path(), false});
    const Said said = run(folder, "rank '" + (folder.path() / "plan.gpkg").string() + "' --csv");
    REQUIRE(said.status == 0);
    for (const Ranked& ranked : plan.region_ranking.order) {
        const auto& accepted = plan.region_acceptability.of[ranked.alternative];
        const std::string shares = fmt::format(",{:.4f},{:.4f},{:.4f},{:.1f},", accepted.rank[0], accepted.k_best[0],
                                               accepted.chosen[0], accepted.mean_rank);
        CHECK(says(said.out, shares));
    }
}

TEST_CASE("Explaining tells in how many other ways to draw it a region is found again, or that nobody tried") {
    const ScratchFolder folder;
    Study study = read_study(golden_study());
    ask_boundary_test(study);
    const Plan tested = plan(study, [](std::string_view) {});
    write_plan(tested, {folder.path() / "tested", false});
    write_plan(plan_of(golden_study()), {folder.path() / "plain", false});
    const std::string id = tested.regions.front().id.text;
    const auto explained = [&](const char* which, const std::string& options) {
        return run(folder,
                   "explain '" + (folder.path() / which / "plan.gpkg").string() + "' --draws 10 " + id + options);
    };
    const auto& test = tested.boundary->regions;
    CHECK(says(explained("tested", "").out, fmt::format("found again in {} of {} other ways to draw it.",
                                                        test.held_in.front(), test.variants.size())));
    CHECK(says(explained("tested", " --dutch").out,
               fmt::format("teruggevonden in {} van {}", test.held_in.front(), test.variants.size())));
    CHECK(says(explained("plain", "").out, "not in this plan; `regiohub plan --robust` makes it"));
    CHECK(says(explained("plain", " --json").out, "\"boundary_test\": null"));
    CHECK(says(run(folder, "rank '" + (folder.path() / "tested" / "plan.gpkg").string() + "' --draws 10 --json").out,
               fmt::format("\"held_of\": {}", test.variants.size())));
}
