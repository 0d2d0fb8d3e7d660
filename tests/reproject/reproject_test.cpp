#include "reproject/reproject.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>

#include "reproject/projection.hpp"
#include "support/error.hpp"

using namespace regiohub;
using Catch::Matchers::WithinAbs;

namespace {

const SourcePoint amersfoort{5.387203657, 52.155172897};

Layer<Site> sites_at(const std::string& crs, const std::vector<SourcePoint>& places) {
    Layer<Site> layer;
    layer.source.layer = "sites";
    layer.source.crs = crs;
    for (std::size_t i = 0; i < places.size(); ++i) {
        Site site;
        site.id.text = std::string(1, static_cast<char>('A' + i));
        site.at = places[i];
        layer.rows.push_back(site);
    }
    layer.source.rows_read = layer.rows.size();
    return layer;
}

MapLayers moved(const Layer<Site>& sites, const std::string& crs = "EPSG:28992") {
    SourceLayers layers;
    layers.sites = sites;
    return reproject(layers, crs);
}

std::string only_code(const MapLayers& map) {
    REQUIRE(map.sites.issues.size() == 1);
    return map.sites.issues.front().code;
}

Failure failure_of(const Layer<Site>& sites, const std::string& crs) {
    try {
        (void)moved(sites, crs);
    } catch (const Error& error) {
        return error.kind();
    }
    FAIL("no error");
    return Failure::internal;
}

/// Sets a variable of the environment for as long as it lives.
class Environment {
public:
    Environment(const char* name, const std::string& value) : name_{name} {
        if (const char* old = std::getenv(name)) old_ = old;
        setenv(name, value.c_str(), 1);
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;
    ~Environment() { old_.empty() ? unsetenv(name_) : setenv(name_, old_.c_str(), 1); }

private:
    const char* name_;
    std::string old_;
};

const std::filesystem::path grids = std::filesystem::path{REGIOHUB_SHARED} / "reference/registers/proj";

}  // namespace

TEST_CASE("Without the Dutch grids the check point of ETRS89 lands within 0.25 m, and the operation says so") {
    const auto map = moved(sites_at("EPSG:4258", {amersfoort}));
    REQUIRE(map.sites.rows.size() == 1);
    REQUIRE(map.sites.rows[0].at);
    CHECK_THAT(map.sites.rows[0].at->x, WithinAbs(155000.0105, 0.25));
    CHECK_THAT(map.sites.rows[0].at->y, WithinAbs(463000.0676, 0.25));
    REQUIRE(map.operations.size() == 1);
    CHECK(map.operations[0].layer == "sites");
    CHECK(map.operations[0].from == "EPSG:4258");
    CHECK(map.operations[0].to == "EPSG:28992");
    CHECK(map.operations[0].operation.find("Amersfoort to ETRS89") != std::string::npos);
    CHECK(map.operations[0].accuracy_m > 0.0);
    CHECK(map.operations[0].accuracy_m <= 0.25);
    CHECK(map.sites.source.rows_used == 1);
}

TEST_CASE("With the Dutch grids the check point is good to a millimetre, and WGS84 is taken as ETRS89") {
    if (!std::filesystem::exists(grids)) SKIP("the RDNAPTRANS2018 grids are not here (" + grids.string() + ")");
    const Environment environment{"PROJ_DATA", grids.string() + ":/usr/share/proj"};
    for (const std::string crs : {"EPSG:4258", "EPSG:4326"}) {
        const auto map = moved(sites_at(crs, {amersfoort}));
        INFO(crs);
        CHECK_THAT(map.sites.rows[0].at->x, WithinAbs(155000.0005, 0.001));
        CHECK_THAT(map.sites.rows[0].at->y, WithinAbs(463000.0011, 0.001));
        CHECK(map.operations[0].accuracy_m == 0.001);
        CHECK(map.operations[0].operation.ends_with(wgs84_taken_as_etrs89) == (crs == "EPSG:4326"));
        CHECK((geodetic_note(map).find("read as ETRS89") != std::string::npos) == (crs == "EPSG:4326"));
    }
}

TEST_CASE("RD New stays where it is, and comes back from ETRS89 where it was") {
    std::mt19937 random{7};
    std::uniform_real_distribution<double> x{20'000.0, 270'000.0};
    std::uniform_real_distribution<double> y{320'000.0, 600'000.0};
    const Projection there{"sites", "EPSG:28992", "EPSG:28992"};
    const Projection back{"sites", "EPSG:4289", "EPSG:28992"};  // Amersfoort, the datum of RD New
    for (int i = 0; i < 100; ++i) {
        const SourcePoint at{x(random), y(random)};
        const auto planar = there.planar(at);
        REQUIRE(planar);
        CHECK_THAT(planar->x, WithinAbs(at.x, 1e-6));
        const auto degrees = there.lon_lat(at);
        REQUIRE(degrees);
        const auto again = back.planar({degrees->x, degrees->y});
        REQUIRE(again);
        CHECK_THAT(again->x, WithinAbs(at.x, 1e-3));
        CHECK_THAT(again->y, WithinAbs(at.y, 1e-3));
    }
}

TEST_CASE("In EPSG:3035 distances are the same as in RD New to a few thousandths") {
    const SourcePoint other{5.9, 51.9};
    const auto distance = [&](const std::string& crs) {
        const auto map = moved(sites_at("EPSG:4258", {amersfoort, other}), crs);
        return std::hypot(map.sites.rows[0].at->x - map.sites.rows[1].at->x,
                          map.sites.rows[0].at->y - map.sites.rows[1].at->y);
    };
    CHECK(std::abs(distance("EPSG:3035") / distance("EPSG:28992") - 1.0) < 0.005);
}

TEST_CASE("A place that cannot be true is set aside with its likely cause") {
    const auto code = [](const std::string& crs, SourcePoint at) {
        const auto map = moved(sites_at(crs, {at}));
        CHECK(map.sites.rows.empty());
        CHECK(map.sites.source.rows_used == 0);
        const auto found = only_code(map);
        CHECK(map.sites.issues[0].severity == Severity::set_aside);
        CHECK(map.sites.issues[0].row_id == "A");
        return found;
    };
    CHECK(code("EPSG:4326", {0.0, 0.0}) == "at_zero");
    CHECK(code("EPSG:28992", {0.0, 0.0}) == "at_zero");
    CHECK(code("EPSG:4326", {52.1, 5.3}) == "swapped_axes");
    CHECK(code("EPSG:28992", {463000.0, 155000.0}) == "swapped_axes");
    CHECK(code("EPSG:28992", {5.3, 52.1}) == "wrong_crs");
    CHECK(code("EPSG:4326", {155000.0, 463000.0}) == "wrong_crs");
    CHECK(code("EPSG:4326", {13.4, 52.5}) == "outside_map");
    CHECK(code("EPSG:28992", {900000.0, 900000.0}) == "outside_map");
    CHECK(code("EPSG:4326", {std::nan(""), 52.0}) == "not_a_number");
}

TEST_CASE("The edges of the country are on the map") {
    const auto map = moved(sites_at("EPSG:4326", {{7.2275, 53.18}, {5.99, 50.7504}, {3.36, 51.37}, {6.5, 53.55}}));
    CHECK(map.sites.issues.empty());
    CHECK(map.sites.rows.size() == 4);
}

TEST_CASE("An offshore site off the map keeps its row, loses its place, and a note says so") {
    auto sites = sites_at("EPSG:4326", {{3.8, 55.4}, {4.0, 53.2}, {0.0, 0.0}, {52.0, 4.0}});
    for (auto& site : sites.rows) site.stated_province = offshore_province;
    const auto map = moved(sites);
    REQUIRE(map.sites.rows.size() == 4);
    CHECK_FALSE(map.sites.rows[0].at);
    CHECK(map.sites.rows[1].at);
    CHECK_FALSE(map.sites.rows[2].at);
    CHECK_FALSE(map.sites.rows[3].at);
    REQUIRE(map.sites.issues.size() == 3);
    CHECK(map.sites.issues[0].code == "offshore");
    CHECK(map.sites.issues[0].severity == Severity::note);
    CHECK(map.sites.issues[1].code == "at_zero");
    CHECK(map.sites.issues[2].code == "swapped_axes");
    CHECK(map.sites.issues[2].severity == Severity::doubt);
}

TEST_CASE("A site without a place stays without one and keeps everything else") {
    auto sites = sites_at("EPSG:4326", {amersfoort});
    auto& site = sites.rows[0];
    site.at.reset();
    site.name = "name";
    site.emission[2022] = 5.0 * unit::t_per_yr;
    site.waste_heat_temperature = 90.0 * unit::degC;
    site.note = "note";
    const auto map = moved(sites);
    CHECK(map.sites.issues.empty());
    CHECK(map.sites.rows[0].name == "name");
    CHECK(map.sites.rows[0].emission == site.emission);
    CHECK(map.sites.rows[0].waste_heat_temperature == site.waste_heat_temperature);
    CHECK(map.sites.rows[0].note == "note");
}

TEST_CASE("Rows come out by id, whatever their order") {
    auto sites = sites_at("EPSG:4326", {{5.1, 52.1}, {5.2, 52.2}, {5.3, 52.3}});
    const auto straight = moved(sites);
    std::ranges::reverse(sites.rows);
    const auto turned = moved(sites);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(turned.sites.rows[i].id == straight.sites.rows[i].id);
        CHECK(turned.sites.rows[i].at == straight.sites.rows[i].at);
    }
}

TEST_CASE(
    "A CRS that is unknown, in degrees or grossly distorted is refused as the study's; an unknown one as a layer's") {
    const auto sites = sites_at("EPSG:4326", {amersfoort});
    CHECK(failure_of(sites, "EPSG:4326") == Failure::request);
    CHECK(failure_of(sites, "EPSG:3857") == Failure::request);
    CHECK(failure_of(sites, "EPSG:999999") == Failure::request);
    CHECK(failure_of(sites, "") == Failure::request);
    CHECK(failure_of(sites, "EPSG:4978") == Failure::request);  // geocentric
    CHECK(failure_of(sites, "EPSG:2263") == Failure::request);  // in feet
    CHECK(failure_of(sites_at("EPSG:999999", {amersfoort}), "EPSG:28992") == Failure::request);
    CHECK(failure_of(sites_at("", {amersfoort}), "EPSG:28992") == Failure::request);
}

TEST_CASE("Heights of a compound CRS are left out") {
    const auto map = moved(sites_at("EPSG:7415", {{155000.0, 463000.0}}));  // RD New + NAP
    REQUIRE(map.sites.rows.size() == 1);
    CHECK_THAT(map.sites.rows[0].at->x, WithinAbs(155000.0, 1e-6));
}

TEST_CASE("An area that crosses itself is made valid and told; one that is nothing is set aside") {
    SourceLayers layers;
    layers.provinces.source.layer = "provinces";
    layers.provinces.source.crs = "EPSG:28992";
    const auto area = [](std::vector<SourcePoint> ring) {
        return SourceArea{{PolygonOf<SourceFrame>{{LineOf<SourceFrame>{std::move(ring)}}}}};
    };
    const auto square =
        area({{100000, 400000}, {110000, 400000}, {110000, 410000}, {100000, 410000}, {100000, 400000}});
    const auto bow = area({{120000, 400000}, {130000, 410000}, {130000, 400000}, {120000, 410000}, {120000, 400000}});
    const auto line = area({{140000, 400000}, {150000, 400000}, {140000, 400000}});
    layers.provinces.rows = {
        {{"C"}, "line", line, {}}, {{"B"}, "bow", bow, {}}, {{"A"}, "square", square, {}}, {{"D"}, "none", {}, {}}};
    const auto map = reproject(layers, "EPSG:28992");
    REQUIRE(map.provinces.rows.size() == 2);
    CHECK(map.provinces.rows[0].name == "square");
    CHECK(map.provinces.rows[1].name == "bow");
    CHECK(map.provinces.rows[1].area.parts.size() == 2);
    REQUIRE(map.provinces.issues.size() == 3);
    CHECK(map.provinces.issues[0].code == "no_shape");
    CHECK(map.provinces.issues[1].code == "area_mended");
    CHECK(map.provinces.issues[2].code == "no_shape");
}

TEST_CASE("A line may leave the map, not lie off it") {
    SourceLayers layers;
    layers.backbone.source.layer = "backbone";
    layers.backbone.source.crs = "EPSG:4326";
    const auto leg = [](const char* id, std::vector<SourcePoint> points) {
        BackboneLegIn<SourceFrame> out;
        out.id.text = id;
        out.project = "net";
        out.location_accuracy = 5.0 * unit::km;
        out.line.parts = {{std::move(points)}};
        return out;
    };
    layers.backbone.rows = {leg("L2", {{5.0, 52.0}, {9.0, 52.0}}), leg("L1", {{9.0, 52.0}, {10.0, 52.0}}),
                            leg("L0", {})};
    const auto map = reproject(layers, "EPSG:28992");
    REQUIRE(map.backbone.rows.size() == 1);
    CHECK(map.backbone.rows[0].id.text == "L2");
    CHECK(map.backbone.rows[0].line.parts[0].points.size() == 2);
    CHECK(map.backbone.rows[0].location_accuracy == 5.0 * unit::km);
    REQUIRE(map.backbone.issues.size() == 2);
    CHECK(map.backbone.issues[0].code == "outside_map");
    CHECK(map.backbone.issues[1].code == "no_shape");
}
