// All rooms share the namespace regiohub, so a type's name belongs to one definition. Two of the same name in two rooms
// compile, and link, and then one room's objects are copied and destroyed by the code of the other.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

using Places = std::map<std::string, std::vector<std::string>>;  // "regiohub::Site" -> files that define it

std::string name_in(const std::vector<std::string>& namespaces, const std::string& type) {
    std::string name;
    for (const auto& one : namespaces) {
        if (one.empty()) return {};  // nameless: its file's own
        name += one + "::";
    }
    return name + type;
}

/// Types defined at namespace scope: they start at the margin, in the house's format.
void add_types(const fs::path& file, Places& places) {
    static const std::regex opening{R"(^namespace ?([\w:]*) ?\{$)"};
    static const std::regex closing{R"(^\}  // namespace.*$)"};
    static const std::regex definition{R"(^(?:struct|class|enum class|enum) (\w+)(?: final)?(?: : [^;()]*)? ?\{.*$)"};
    std::vector<std::string> namespaces;
    std::ifstream stream{file};
    for (std::string line; std::getline(stream, line);) {
        std::smatch match;
        if (std::regex_match(line, match, opening)) {
            namespaces.push_back(match[1]);
        } else if (std::regex_match(line, closing) && !namespaces.empty()) {
            namespaces.pop_back();
        } else if (std::regex_match(line, match, definition)) {
            const auto name = name_in(namespaces, match[1]);
            if (!name.empty()) places[name].push_back(file.filename().string());
        }
    }
}

}  // namespace

TEST_CASE("No two rooms define a type of the same name") {
    const fs::path src = fs::path{REGIOHUB_ROOT} / "src";
    Places places;
    for (const auto& entry : fs::recursive_directory_iterator{src}) {
        if (entry.path().extension() == ".hpp" || entry.path().extension() == ".cpp") add_types(entry.path(), places);
    }
    REQUIRE(places.contains("regiohub::Plan"));
    for (const auto& [name, files] : places) {
        std::string list;
        for (const auto& file : files) list += " " + file;
        INFO(name << " is defined in" << list << ": rename one of them");
        CHECK(files.size() == 1);
    }
}
