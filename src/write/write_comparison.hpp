// A comparison as one GeoPackage that QGIS opens styled.
#pragma once

#include <filesystem>

#include "model/comparison.hpp"

namespace regiohub {

/// Throws Error{request} for a name that does not end in .gpkg, for a file that is there already unless `overwrite`,
/// and for one that another program has open: before any work is done.
void check_comparison_writable(const std::filesystem::path& file, bool overwrite);

/// The same comparison gives the same bytes. The file appears whole or not at all.
void write_comparison(const Comparison& found, const std::filesystem::path& file, bool overwrite);

}  // namespace regiohub
