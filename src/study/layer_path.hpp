// Where a layer's file is, or that it is no file.
#pragma once

#include <filesystem>
#include <string>

namespace regiohub {

/// For messages: where in the study file a path stands.
struct KeyPlace {
    std::string file;
    int line = 0;
    std::string key;
};

/// Whether GDAL takes `path` as a connection ("PG:dbname=sites", "/vsizip/...") rather than as a file.
[[nodiscard]] bool is_connection(const std::string& path);

/// `path` against `folder`; empty for a connection. Throws Error{request} when nothing is there, or when `path` leaves
/// `folder` and is not a regular file.
[[nodiscard]] std::filesystem::path layer_file(const std::string& path, const KeyPlace& where,
                                               const std::filesystem::path& folder);

}  // namespace regiohub
