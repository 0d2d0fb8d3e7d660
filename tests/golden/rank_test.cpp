// The verbs rank and explain on a plan that was written: what they print, what they refuse, and that they leave the
// plan alone.
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

Said run(const ScratchFolder& folder, const std::string& arguments) {
    const fs::path out = folder.path() / "out.txt";
    const fs::path err = folder.path() / "err.txt";
    const int status = std::system(  // NOLINT(concurrency-mt-unsafe)
        ("'" REGIOHUB_PROGRAM "' " + arguments + " > '" + out.string() + "' 2> '" + err.string() + "'").c_str());
    return {WEXITSTATUS(status), bytes_of(out), bytes_of(err)};
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

    const Said unknown = weighed("[regions]\npoints = { beauty = 1 }\n");
    CHECK(unknown.status == 2);
    CHECK(says(unknown.err, "criterion beauty is unknown"));
    CHECK(weighed("[regions]\npoints = { sectors = -1 }\n").status == 2);
    CHECK(weighed("[regions]\npoints = { sectors = 0 }\n").status == 2);
    CHECK(weighed("[regions]\norder = [\"sectors > estate_share > sectors\"]\n").status == 2);
    CHECK(weighed("[regions]\nbounds = { sectors = [0.6, 0.7], estate_share = [0.6, 0.7] }\n").status == 2);

    const Said nobody = run(folder, "explain " + plan + " R07");
    CHECK(nobody.status == 2);
    CHECK(says(nobody.err, "holds no region or hub R07"));
    CHECK(run(folder, "rank '" + file.string() + "'").status == 3);
    CHECK(run(folder, "rank no-such.gpkg").status == 2);
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
    CHECK(says(why.out, id + " is number 1 of"));
}
