// How the study file describes a layer: where it is, and which of its columns mean what.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace regiohub {

struct LayerSpec {
    std::string name;            // "sites": the role it plays
    std::string path;            // as written; a file, or a GDAL connection string
    std::filesystem::path file;  // resolved against the study file's folder; empty for a connection string
    std::string sublayer;        // layer inside the file; empty: the only one
    std::string crs;             // "EPSG:4258"
    std::map<std::string, std::string> fields;                         // our name -> their column
    std::map<std::string, std::map<std::string, std::string>> values;  // our name -> (their value -> our value)
    std::string owner;
    std::string source;
    std::string licence;
    std::string date;
    std::string accuracy;
    double most_set_aside = 0.5;  // share of the rows; with more set aside the layer is refused
    std::string where;  // "study.toml, line 12": for messages
};

}  // namespace regiohub
