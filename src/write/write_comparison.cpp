#include "write/write_comparison.hpp"

#include <fmt/format.h>

#include "support/error.hpp"
#include "write/comparison_tables.hpp"
#include "write/files.hpp"
#include "write/geopackage.hpp"
#include "write/styles_table.hpp"

namespace regiohub {
namespace {

namespace fs = std::filesystem;

// A comparison has no date of its own, and the clock would make two runs differ.
constexpr const char* stamp = "1970-01-01T00:00:00.000Z";

}  // namespace

void check_comparison_writable(const fs::path& file, bool overwrite) {
    if (file.extension() != ".gpkg")
        throw Error{Failure::request, fmt::format("{}: name a GeoPackage, a file that ends in .gpkg", file.string())};
    if (fs::exists(file) && (!overwrite || fs::is_directory(file)))
        throw Error{
            Failure::request,
            fmt::format("{} is there already: give --force to replace it, or another name with -o", file.string())};
    check_not_open(file);
}

void write_comparison(const Comparison& found, const fs::path& file, bool overwrite) {
    check_comparison_writable(file, overwrite);
    const UnfinishedFolder unfinished{file.has_parent_path() ? file.parent_path() : fs::path{"."}};
    auto tables = comparison_tables(found);
    tables.push_back(styles_table(comparison_styles(found.language), tables, {found.language, stamp}));
    write_geopackage(tables, {found.crs, stamp}, unfinished.path() / file.filename());
    unfinished.move_home({file.filename().string()});
}

}  // namespace regiohub
