#include "study/layer_path.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "study/settings.hpp"
#include "support/secret.hpp"

namespace regiohub {
namespace {

constexpr std::array<std::string_view, 8> connections{
    "PG:", "POSTGRESQL:", "WFS:", "OAPIF:", "MYSQL:", "MSSQL:", "ODBC:", "/VSI"};

/// Whether `path`, read without touching the disk, climbs out of the folder it is relative to.
bool leaves_folder(const std::filesystem::path& path) {
    const auto plain = path.lexically_normal();
    return path.is_absolute() || (!plain.empty() && *plain.begin() == "..");
}

}  // namespace

bool is_connection(const std::string& path) {
    return std::any_of(connections.begin(), connections.end(), [&path](std::string_view prefix) {
        return path.size() >= prefix.size() &&
               std::equal(prefix.begin(), prefix.end(), path.begin(),
                          [](char a, char b) { return a == std::toupper(static_cast<unsigned char>(b)); });
    });
}

std::filesystem::path layer_file(const std::string& path, const KeyPlace& where, const std::filesystem::path& folder) {
    if (is_connection(path)) return {};
    if (path.find('\0') != std::string::npos)
        refuse(where.file, where.line, where.key, "the path holds a zero byte; write a path without it");
    const auto file = (folder / path).lexically_normal();
    std::error_code ignored;
    const auto told = without_passwords(path);
    if (leaves_folder(path) && !std::filesystem::is_regular_file(file, ignored)) {
        refuse(where.file, where.line, where.key,
               fmt::format("\"{}\" leads out of the study's folder and is not a regular file; put the file beside the "
                           "study, or write the path of one that exists",
                           told));
    }
    if (!std::filesystem::exists(file, ignored)) {
        refuse(where.file, where.line, where.key,
               fmt::format("there is no file \"{}\" in {}; put it there, or write the right path", told,
                           folder.empty() ? "this folder" : folder.string()));
    }
    return file;
}

}  // namespace regiohub
