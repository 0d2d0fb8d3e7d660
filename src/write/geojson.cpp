#include "write/geojson.hpp"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "write/crs.hpp"
#include "write/gdal_layer.hpp"
#include "write/gdal_memory.hpp"

namespace regiohub {
namespace {

constexpr double metres_a_degree = 111'320.0;  // of latitude
constexpr int fewest_decimals = 5;             // about 1 m: an outline keeps its form
constexpr int most_decimals = 7;               // RFC 7946 asks for no more than 6 or 7

struct CloseDataset {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};

}  // namespace

int coordinate_decimals(Length accuracy) {
    const double step_m = accuracy.in(unit::m) / 10.0;
    if (!(step_m > 0.0)) return most_decimals;
    const double wanted = std::ceil(std::log10(metres_a_degree / step_m));
    return static_cast<int>(std::clamp(wanted, double{fewest_decimals}, double{most_decimals}));
}

std::string geojson(const Table& table, const GeoJsonHead& head) {
    const GdalSession session{{}};
    const auto crs = crs_named(head.crs, session);
    const MemoryFile file{table.name + ".geojson"};
    auto* driver = GetGDALDriverManager()->GetDriverByName("GeoJSON");
    session.check(driver != nullptr, "GDAL has no GeoJSON driver");
    std::unique_ptr<GDALDataset, CloseDataset> dataset{
        driver->Create(file.path().c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
    session.check(dataset != nullptr, table.name + ".geojson cannot be made");
    write_layer(
        table,
        {*dataset, *crs, {"RFC7946=YES", "WRITE_NAME=NO", "COORDINATE_PRECISION=" + std::to_string(head.decimals)}},
        session);
    dataset.reset();
    session.check(true, table.name + ".geojson cannot be finished");
    return file.bytes();
}

}  // namespace regiohub
