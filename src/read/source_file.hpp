// A file before it is opened: what can be told cheaply from its bytes, so that a broken or hostile one costs bounded
// time and memory.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>

#include "model/layer_spec.hpp"

namespace regiohub {

/// A text file with a longer line than this is refused.
inline constexpr std::size_t longest_line_bytes = 10'000'000;
/// An archive that unpacks to more than this, and to more than `most_packing` times its own size, is refused.
inline constexpr std::size_t largest_unpacked_bytes = 200'000'000;
inline constexpr std::size_t most_packing = 100;

/// What GDAL is to be asked to open: the file, the one table inside a zip, or the connection string. Throws Error{data}
/// for a file that is not there, is empty, has a NUL or a line without end in a text file, or unpacks to far more than
/// it holds.
[[nodiscard]] std::string openable(const LayerSpec& spec);

/// SHA-256 of one file's bytes; of several (a Shapefile) that of their sorted list "<sha256>  <name>\n"; empty where
/// nothing is a file.
[[nodiscard]] std::string fingerprint(const LayerSpec& spec, std::span<const std::string> files);

}  // namespace regiohub
