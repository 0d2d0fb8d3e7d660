// How the study file describes a layer: where it is, and which of its columns mean what.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace regiohub {

struct LayerSpec {
    std::string name;            // "sites": the role it plays
    std::string path;            // as written; a file, or a GDAL connection string
    std::filesystem::path file;  // resolved against the study file's folder; empty for a connection string
    std::string sublayer;        // layer inside the file; empty: the only one
    std::string crs;             // "EPSG:4258"
    std::map<std::string, std::string> fields;                         // our name -> their column
    std::map<std::string, std::map<std::string, std::string>> values;  // our name -> (their value -> our value)
    std::string profile;  // name of the profile that aliases, factors and further values come from; empty: none
    std::map<std::string, std::vector<std::string>> aliases;  // our name -> columns that hold it, the first that is there
    std::map<std::string, double> factors;                    // our name -> what a figure is multiplied by to be in our unit
    std::string filter;  // SQL condition on the source's own columns; rows that fail it are not read
    std::string sql;     // a SELECT in place of a layer of the source
    std::string box;     // "x_min, y_min, x_max, y_max" in the layer's CRS; rows outside it are not read
    std::string owner;
    std::string source;
    std::string licence;
    std::string date;
    std::string accuracy;
    double most_set_aside = 0.5;  // share of the rows; with more set aside the layer is refused
    std::string where;  // "study.toml, line 12": for messages
};

}  // namespace regiohub
