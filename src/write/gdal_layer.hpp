// A table as a layer of an open GDAL dataset. GDAL's types are only named here.
#pragma once

#include <string>
#include <vector>

#include "write/gdal_session.hpp"
#include "write/table.hpp"

class GDALDataset;
class OGRSpatialReference;

namespace regiohub {

/// Where layers go: a dataset, its CRS and the options of the layers in it ("KEY=VALUE").
struct LayerTarget {
    GDALDataset& dataset;
    const OGRSpatialReference& crs;
    std::vector<std::string> options;
    bool domains = false;  // columns of a vocabulary name it as their field domain
};

/// Makes the layer and writes its rows in order. Throws Error{request} as `session` says.
void write_layer(const Table& table, const LayerTarget& target, const GdalSession& session);

}  // namespace regiohub
