#include "write/geojson.hpp"

#include <cpl_vsi.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "write/crs.hpp"
#include "write/gdal_layer.hpp"

namespace regiohub {
namespace {

constexpr double metres_a_degree = 111'320.0;  // of latitude
constexpr int fewest_decimals = 5;             // about 1 m: an outline keeps its form
constexpr int most_decimals = 7;               // RFC 7946 asks for no more than 6 or 7

/// GDAL's GeoJSON driver does not check every write, so it writes to memory, and the bytes go to disk where each write
/// is checked.
class MemoryFile {
public:
    explicit MemoryFile(std::string path) : path_{std::move(path)} {}
    ~MemoryFile() { VSIUnlink(path_.c_str()); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] std::string bytes() const {
        vsi_l_offset size = 0;
        const GByte* buffer = VSIGetMemFileBuffer(path_.c_str(), &size, FALSE);
        return buffer ? std::string(buffer, buffer + size) : std::string{};
    }

private:
    std::string path_;
};

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
    const MemoryFile file{"/vsimem/" + table.name + ".geojson"};
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
