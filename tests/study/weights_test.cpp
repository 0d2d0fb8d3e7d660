#include "study/weights.hpp"

#include <catch2/catch_test_macros.hpp>

#include "support/error.hpp"
#include "support/sha256.hpp"

using namespace regiohub;

namespace {

std::string refusal(const std::string& text) {
    try {
        (void)parse_weights(text, "w.toml");
    } catch (const Error& error) {
        CHECK(error.kind() == Failure::request);
        return error.what();
    }
    return "accepted";
}

bool says(const std::string& sentence, const std::string& part) {
    INFO(sentence);
    return sentence.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("points are read with their spread, and the file is fingerprinted") {
    const std::string text = "[regions]\npoints = { sectors = 3, estate_share = 0.5 }\nspread = 0.5\n";
    const WeightsFile read = parse_weights(text, "w.toml");
    CHECK(read.regions.kind == WeightKind::points);
    CHECK(read.regions.points == std::map<std::string, double>{{"sectors", 3.0}, {"estate_share", 0.5}});
    CHECK(read.regions.spread == 0.5);
    CHECK(read.hubs.kind == WeightKind::as_ranked);
    CHECK(read.sha256 == sha256_of(text));
    CHECK(read.text == text);
}

TEST_CASE("a chain of an order is as many pairs") {
    const auto read = parse_weights("[hubs]\norder = [\"a > b>c\", \"d > b\"]\n", "w.toml");
    CHECK(read.hubs.kind == WeightKind::order);
    CHECK(read.hubs.order == std::vector<std::pair<std::string, std::string>>{{"a", "b"}, {"b", "c"}, {"d", "b"}});
}

TEST_CASE("bounds are pairs of shares") {
    const auto read = parse_weights("[regions.bounds]\nsectors = [0.1, 0.3]\n", "w.toml");
    CHECK(read.regions.kind == WeightKind::bounds);
    CHECK(read.regions.bounds.at("sectors") == Range<double>{0.1, 0.3});
}

TEST_CASE("an empty weights file leaves all as ranked") {
    CHECK(parse_weights("", "w.toml").regions.kind == WeightKind::as_ranked);
}

TEST_CASE("a weights file that cannot be understood is refused with line and key") {
    CHECK(says(refusal("[regions]\npoints = { sectors = \"much\" }\n"), "w.toml, line 2, regions.sectors"));
    CHECK(says(refusal("[regions]\norder = [\"a\"]\n"), "names one criterion"));
    CHECK(says(refusal("[regions]\norder = [\"a > > b\"]\n"), "lacks a criterion"));
    CHECK(says(refusal("[regions]\norder = \"a > b\"\n"), "a list"));
    CHECK(says(refusal("[regions]\nbounds = { a = 0.5 }\n"), "[lowest, highest]"));
    CHECK(says(refusal("[regions]\npoints = { a = 1 }\norder = [\"a > b\"]\n"), "more than one"));
    CHECK(says(refusal("[regions]\nspread = 0.5\n"), "spread belongs beside points"));
    CHECK(says(refusal("[regions]\nmood = 1\n"), "there is no such key"));
    CHECK(says(refusal("[provinces]\npoints = { a = 1 }\n"), "there is no such section"));
    CHECK(says(refusal("[regions\n"), "w.toml"));
    CHECK(says(refusal("regions = 3\n"), "where a section belongs"));
}

TEST_CASE("a weights file that is not there is refused") {
    CHECK_THROWS_AS(read_weights("no/such/weights.toml"), Error);
}
