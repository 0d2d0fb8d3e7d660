#include "read/fields.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "read/role_fields.hpp"
#include "support/error.hpp"

using namespace regiohub;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::MessageMatches;

namespace {
LayerSpec spec_with(std::map<std::string, std::string> fields) {
    LayerSpec spec;
    spec.name = "sites";
    spec.fields = std::move(fields);
    return spec;
}
constexpr auto at = [](std::string_view name) consteval { return position(site_fields, name); };
}  // namespace

TEST_CASE("A field takes the mapped column, else its own name, whatever the case and accents") {
    const std::vector<std::string> columns{"NUMMER", "Naam", "SECTOR", "Breedte", "note"};
    const auto binding = bind_columns(columns, site_fields, spec_with({{"id", "nummer"}, {"lat", "Breedt\u00E9"}}));
    CHECK(binding.column[at("id")] == 0);
    CHECK(binding.column[at("lat")] == 3);
    CHECK(binding.column[at("sector")] == 2);
    CHECK(binding.column[at("note")] == 4);
    CHECK(binding.column[at("name")] == no_column);
    CHECK(binding.unmapped == std::vector<std::string>{"Naam"});
}

TEST_CASE("A family of columns gives one figure a year") {
    const std::vector<std::string> columns{"id", "CO2_2022", "co2_2021", "CO2_total", "CO2_20"};
    const auto binding = bind_columns(columns, site_fields, spec_with({{"emission_t", "CO2_{year}"}}));
    CHECK(binding.yearly == std::vector<Binding::Yearly>{{2021, 2}, {2022, 1}});
    CHECK(binding.unmapped == std::vector<std::string>{"CO2_total", "CO2_20"});
    const std::vector<std::string> bare{"id", "2013", "2014"};
    CHECK(bind_columns(bare, site_fields, spec_with({{"emission_t", "{year}"}})).yearly.size() == 2);
}

TEST_CASE("A mapping to a column that is not there names the ones that are") {
    const std::vector<std::string> columns{"id", "naam"};
    CHECK_THROWS_MATCHES(bind_columns(columns, site_fields, spec_with({{"name", "Bedrijf"}})), Error,
                         MessageMatches(ContainsSubstring("Bedrijf") && ContainsSubstring("id, naam")));
    CHECK_THROWS_AS(bind_columns(columns, site_fields, spec_with({{"nmae", "naam"}})), Error);
    CHECK_THROWS_AS(bind_columns(columns, site_fields, spec_with({{"emission_t", "naam"}})), Error);
    CHECK_THROWS_AS(bind_columns(columns, site_fields, spec_with({{"emission_t", "CO2_{year}"}})), Error);
}
