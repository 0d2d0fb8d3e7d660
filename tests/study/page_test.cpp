#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "study/keys.hpp"
#include "study/layer_fields.hpp"
#include "study/study.hpp"

using namespace regiohub;

namespace {

const std::filesystem::path docs = std::filesystem::path{REGIOHUB_ROOT} / "docs";

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace

TEST_CASE("docs/study-keys.md is what the key table says") {
    if (std::getenv("REGIOHUB_WRITE_DOCS") != nullptr)
        std::ofstream{docs / "study-keys.md", std::ios::binary} << study_keys_page();
    INFO("run this test with REGIOHUB_WRITE_DOCS=1 in the environment to write the page anew");
    CHECK((text_of(docs / "study-keys.md") == study_keys_page()));
}

TEST_CASE("docs/study-file.md names every role, field and value that the program takes") {
    const auto page = text_of(docs / "study-file.md");
    for (const auto& role : roles()) {
        CHECK(page.find("`" + role.role + "`") != std::string::npos);
        for (const auto& field : role.fields) {
            INFO(role.role << "." << field.name);
            const bool in_km = field.name.ends_with("_km");
            const bool feed_in = field.name.starts_with("feed_in_") && field.values.empty();
            CHECK((in_km || feed_in || page.find("`" + field.name + "`") != std::string::npos));
            for (const auto& value : field.values) CHECK(page.find("`" + value + "`") != std::string::npos);
        }
    }
}

TEST_CASE("Every key is named once, has evidence, and a default within its own bounds") {
    std::set<std::string> seen;
    for (const auto& key : rule_keys()) {
        INFO(key.name);
        CHECK(seen.insert(key.name).second);
        CHECK(std::string{"SVCRD"}.find(key.evidence.mark) != std::string::npos);
        CHECK(key.evidence.mark.size() == 1);
        CHECK_FALSE(key.evidence.source.empty());
        CHECK(key.evidence.text.ends_with(key.name == "rules.hydrogen.areas.min_sites" ? ":" : "."));
        for (const double number : key.get(default_rules()).numbers) {
            CHECK(number <= key.shape.high);
            CHECK((key.shape.above_low ? number > key.shape.low : number >= key.shape.low));
        }
        const bool known = std::any_of(rule_keys().begin(), rule_keys().end(),
                                       [&key](const auto& other) { return other.name == key.not_above; });
        CHECK((key.not_above.empty() || known));
    }
}

TEST_CASE("The page lists every key with its default and where it comes from") {
    const auto keys = study_keys();
    const auto reach =
        std::find_if(keys.begin(), keys.end(), [](const StudyKey& key) { return key.key == "rules.hubs.reach"; });
    REQUIRE(reach != keys.end());
    CHECK(reach->standard == "\"2 km\"");
    CHECK(reach->unit == "km, m, mm");
    CHECK(reach->allowed == "more than 0 km to 100 km");
    CHECK(reach->mark == "D");
}
