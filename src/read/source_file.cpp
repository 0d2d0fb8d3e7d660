#include "read/source_file.hpp"

#include <cpl_vsi.h>
#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>
#include <memory>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "read/cell.hpp"
#include "support/error.hpp"
#include "support/secret.hpp"
#include "support/sha256.hpp"

namespace regiohub {
namespace {

namespace fs = std::filesystem;

std::string extension_of(const fs::path& file) {
    return folded(file.extension().string());
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

Error unusable(const LayerSpec& spec, std::string_view what) {
    return {Failure::data, fmt::format("\"{}\" {}", without_passwords(spec.path), what)};
}

/// Text formats are read by line: one without an end, or a NUL, makes a reader misread or swallow the file.
void check_text(const LayerSpec& spec) {
    std::ifstream in{spec.file, std::ios::binary};
    std::vector<char> piece(1U << 16U);
    std::size_t line = 1;
    std::size_t length = 0;
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0) {
        const auto size = static_cast<std::size_t>(in.gcount());
        for (const char c : std::span{piece.data(), size}) {
            length = c == '\n' ? 0 : length + 1;
            line += c == '\n' ? 1 : 0;
            if (c == '\0') {
                throw unusable(
                    spec,
                    fmt::format("has a NUL byte in line {}: it is no plain text, or UTF-16; save it as CSV in UTF-8",
                                line));
            }
            if (length > longest_line_bytes) {
                throw unusable(
                    spec,
                    fmt::format(
                        "has a line {} of more than {} MB: it is no table, or its line ends are lost; save it anew",
                        line, longest_line_bytes / 1'000'000));
            }
        }
    }
}

struct ZipEntry {
    std::string name;
    std::size_t bytes = 0;
};

std::vector<ZipEntry> entries_of(const std::string& archive) {
    const auto close = [](VSIDIR* dir) { VSICloseDir(dir); };
    const std::unique_ptr<VSIDIR, decltype(close)> dir{VSIOpenDir(archive.c_str(), -1, nullptr), close};
    std::vector<ZipEntry> entries;
    if (!dir) return entries;
    while (const VSIDIREntry* entry = VSIGetNextDirEntry(dir.get())) {
        if (!VSI_ISDIR(entry->nMode)) entries.push_back({entry->pszName, static_cast<std::size_t>(entry->nSize)});
    }
    return entries;
}

void check_packing(const LayerSpec& spec, const fs::path& archive, const std::vector<ZipEntry>& entries) {
    std::size_t unpacked = 0;
    for (const auto& entry : entries) unpacked += entry.bytes;
    const auto packed = static_cast<std::size_t>(fs::file_size(archive));
    if (unpacked > largest_unpacked_bytes && unpacked / most_packing > packed) {
        throw unusable(
            spec,
            fmt::format("unpacks from {} to {} bytes, which no table does: it is refused; unpack and check it by hand",
                        packed, unpacked));
    }
}

/// The one table inside a zip.
std::string table_inside(const LayerSpec& spec, const std::vector<ZipEntry>& entries) {
    std::vector<std::string> tables;
    for (const auto& entry : entries) {
        if (is_one_of(extension_of(entry.name), {".gpkg", ".shp", ".fgb", ".geojson", ".json", ".csv", ".gml"})) {
            tables.push_back(entry.name);
        }
    }
    std::ranges::sort(tables);
    if (tables.size() == 1) return fmt::format("/vsizip/{}/{}", spec.file.string(), tables.front());
    if (tables.empty())
        throw unusable(spec,
                       "holds no table that can be read: it should hold one GeoPackage, Shapefile, CSV or the like");
    throw unusable(spec, fmt::format("holds several tables ({}): unpack it and name one", fmt::join(tables, ", ")));
}

/// A path into a zip ("/vsizip/data.zip/sites.csv").
void check_inside(const LayerSpec& spec) {
    constexpr std::string_view prefix = "/vsizip/";
    const auto end = spec.path.find(".zip");
    if (!spec.path.starts_with(prefix) || end == std::string::npos) return;
    const fs::path archive = spec.path.substr(prefix.size(), end + 4 - prefix.size());
    std::error_code code;
    if (!fs::is_regular_file(archive, code)) throw unusable(spec, "is not there: correct the path in the study file");
    check_packing(spec, archive, entries_of("/vsizip/" + archive.string()));
}

}  // namespace

std::string openable(const LayerSpec& spec) {
    if (spec.file.empty()) {
        check_inside(spec);
        return spec.path;
    }
    std::error_code code;
    if (!fs::exists(spec.file, code)) throw unusable(spec, "is not there: correct the path in the study file");
    if (!fs::is_regular_file(spec.file, code)) return spec.file.string();
    if (fs::file_size(spec.file, code) == 0) throw unusable(spec, "is empty: fetch or export it anew");
    const auto extension = extension_of(spec.file);
    if (is_one_of(extension, {".csv", ".tsv", ".txt", ".psv"})) check_text(spec);
    if (is_one_of(extension, {".zip", ".xlsx", ".xlsm", ".ods", ".kmz"})) {
        const auto entries = entries_of("/vsizip/" + spec.file.string());
        if (entries.empty())
            throw unusable(spec, "is no archive that can be read: it broke off, or is another format; export it anew");
        check_packing(spec, spec.file, entries);
        if (extension == ".zip") return table_inside(spec, entries);
    }
    return spec.file.string();
}

std::string fingerprint(const LayerSpec& spec, std::span<const std::string> files) {
    std::error_code code;
    std::vector<fs::path> parts;
    for (const auto& file : files) {
        if (fs::is_regular_file(file, code)) parts.emplace_back(file);
    }
    if (parts.size() < 2) return fs::is_regular_file(spec.file, code) ? sha256_of_file(spec.file) : std::string{};
    std::ranges::sort(parts);
    std::string list;
    for (const auto& part : parts) list += fmt::format("{}  {}\n", sha256_of_file(part), part.filename().string());
    return sha256_of(list);
}

}  // namespace regiohub
