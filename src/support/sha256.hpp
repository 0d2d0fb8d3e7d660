// Fingerprints of inputs, so that a plan says from which bytes it was made.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace regiohub {

/// SHA-256 of `bytes`, 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_of(std::string_view bytes);

/// SHA-256 of a file's bytes, read in pieces. Throws Error{data} when the file cannot be opened or read to its end.
[[nodiscard]] std::string sha256_of_file(const std::filesystem::path& file);

}  // namespace regiohub
