// The layers and gates of docs/house.md, read from the sources themselves.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

struct Include {
    fs::path file;     // below src/
    std::string room;  // first folder of `file`; empty for the story in src/ itself
    std::string text;  // what is included
    bool quoted = false;
};

std::vector<Include> includes_of(const fs::path& file, const fs::path& below) {
    static const std::regex line_pattern{R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"};
    std::vector<Include> found;
    std::ifstream stream{file};
    for (std::string line; std::getline(stream, line);) {
        std::smatch match;
        if (!std::regex_search(line, match, line_pattern)) continue;
        const fs::path relative = fs::relative(file, below);
        const std::string room = relative.has_parent_path() ? relative.begin()->string() : "";
        found.push_back({relative, room, match[2], match[1] == "\""});
    }
    return found;
}

const std::vector<Include>& all_includes() {
    static const std::vector<Include> includes = [] {
        std::vector<Include> all;
        const fs::path src = fs::path{REGIOHUB_ROOT} / "src";
        for (const auto& entry : fs::recursive_directory_iterator{src}) {
            const auto ending = entry.path().extension();
            if (ending != ".hpp" && ending != ".cpp") continue;
            const auto more = includes_of(entry.path(), src);
            all.insert(all.end(), more.begin(), more.end());
        }
        return all;
    }();
    return includes;
}

bool is_front_door(const std::string& room) {
    return room.empty() || room == "cli" || room == "report";  // report: the way in for a browser
}

const std::set<std::string> foundation{"units", "model", "support", "geometry"};

/// Solvers behind a gate of their own, for rooms that choose.
const std::set<std::string> solvers{"solve", "flow"};

/// Foundation rooms know those below them only.
const std::map<std::string, std::set<std::string>> foundation_knows{
    {"units", {}}, {"model", {"units"}}, {"support", {"units", "model"}}, {"geometry", {"units", "model", "support"}}};

bool may_know(const std::string& room, const std::string& other) {
    if (is_front_door(room) || room == other) return true;
    if (const auto below = foundation_knows.find(room); below != foundation_knows.end())
        return below->second.contains(other);
    return foundation.contains(other) || (solvers.contains(other) && !solvers.contains(room));
}

struct Gate {
    const char* library;
    const char* header_pattern;
    std::set<std::string> rooms;
};

const std::vector<Gate> gates{
    {"GDAL", R"(^(gdal|ogr|cpl_|vrt).*\.h$)", {"read", "write"}},
    {"PROJ", R"(^proj\.h$)", {"reproject"}},
    {"GEOS", R"(^geos.*)", {"geometry"}},
    {"Boost.Geometry", R"(^boost/.*)", {"geometry"}},
    {"SQLite", R"(^(sqlite3|spatialite).*)", {"store"}},
    {"TOML", R"(^(toml\+\+|toml)/.*)", {"study"}},
    {"the MIP library", R"(^(coin|Cbc|Osi|Clp|glpk).*)", {"solve"}},
    {"the min-cost flow library", R"(^lemon/.*)", {"flow"}},
    {"OpenSSL", R"(^openssl/.*)", {"support"}},
    {"the argument parser", R"(^CLI/.*)", {"cli", ""}},
};

}  // namespace

TEST_CASE("A room knows the foundation and itself, and no other room") {
    std::vector<std::string> wrong;
    for (const auto& include : all_includes()) {
        const fs::path target{include.text};
        if (!include.quoted || !target.has_parent_path()) continue;
        const std::string other = target.begin()->string();
        if (!may_know(include.room, other)) wrong.push_back(include.file.string() + " includes " + include.text);
    }
    CAPTURE(wrong);
    CHECK(wrong.empty());
    CHECK(all_includes().size() > 100);
}

TEST_CASE("Only the front door knows the story") {
    std::vector<std::string> wrong;
    for (const auto& include : all_includes()) {
        const bool story = include.quoted && !fs::path{include.text}.has_parent_path();
        if (story && !is_front_door(include.room)) wrong.push_back(include.file.string() + " includes " + include.text);
    }
    CAPTURE(wrong);
    CHECK(wrong.empty());
}

TEST_CASE("Each outside library has one gate, and stays out of headers") {
    std::vector<std::string> wrong;
    for (const auto& include : all_includes()) {
        for (const auto& gate : gates) {
            if (!std::regex_search(include.text, std::regex{gate.header_pattern})) continue;
            const bool in_header = include.file.extension() == ".hpp";
            if (in_header || !gate.rooms.contains(include.room)) {
                wrong.push_back(include.file.string() + " includes " + include.text + " of " + gate.library);
            }
        }
    }
    CAPTURE(wrong);
    CHECK(wrong.empty());
}

TEST_CASE("Pure rooms use no clock, no environment, no streams and no random device") {
    const std::set<std::string> pure{"units",    "model", "geometry", "assign", "demand",  "cluster", "grid",
                                     "hydrogen", "late",  "score",    "select", "compare", "monitor", "leverage", "publish"};
    const std::set<std::string> forbidden{"chrono", "ctime", "time.h", "iostream", "fstream", "cstdio", "filesystem"};
    std::vector<std::string> wrong;
    for (const auto& include : all_includes()) {
        // A layer's description holds its path as a value.
        const bool path_value = include.file.filename() == "layer_spec.hpp" && include.text == "filesystem";
        if (pure.contains(include.room) && forbidden.contains(include.text) && !path_value) {
            wrong.push_back(include.file.string() + " includes " + include.text);
        }
    }
    CAPTURE(wrong);
    CHECK(wrong.empty());
}

TEST_CASE("Sources call neither random_device nor getenv nor strtod outside the gates") {
    const std::regex bad{R"(random_device|\bgetenv\b|\bstrtod\b|\batof\b|\bstod\b)"};
    std::vector<std::string> wrong;
    const fs::path src = fs::path{REGIOHUB_ROOT} / "src";
    for (const auto& entry : fs::recursive_directory_iterator{src}) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp") continue;
        std::ifstream stream{entry.path()};
        int number = 0;
        for (std::string line; std::getline(stream, line);) {
            ++number;
            if (std::regex_search(line, bad))
                wrong.push_back(fs::relative(entry.path(), src).string() + ":" + std::to_string(number));
        }
    }
    CAPTURE(wrong);
    CHECK(wrong.empty());
}
