#include "study/settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "study/nearest_word.hpp"
#include "support/error.hpp"
#include "support/secret.hpp"

namespace regiohub {
namespace {

bool is_key(const std::string& name, std::span<const std::string> known) {
    return std::find(known.begin(), known.end(), name) != known.end();
}

bool is_section(const std::string& name, std::span<const std::string> known) {
    return std::any_of(known.begin(), known.end(),
                       [&name](const std::string& key) { return key.starts_with(name + "."); });
}

/// Known keys and the sections above them: what a mistyped name may have meant.
std::vector<std::string> keys_and_sections(std::span<const std::string> known) {
    std::vector<std::string> all{known.begin(), known.end()};
    for (const auto& key : known) {
        for (auto dot = key.rfind('.'); dot != std::string::npos;
             dot = dot == 0 ? std::string::npos : key.rfind('.', dot - 1)) {
            all.push_back(key.substr(0, dot));
        }
    }
    return all;
}

void collect(const Node& table, const std::string& section, std::span<const std::string> known, const std::string& file,
             std::vector<Setting>& found) {
    for (const auto& entry : table.entries) {
        const auto name = section.empty() ? entry.key : section + "." + entry.key;
        const bool table_here = entry.node.kind == Node::Kind::table;
        if (is_key(name, known)) {
            found.push_back({name, entry.line, &entry.node});
        } else if (!is_section(name, known)) {
            refuse(file, entry.line, name,
                   fmt::format("there is no such key; the nearest one is {} (docs/study-keys.md lists them all)",
                               nearest_word(name, keys_and_sections(known))));
        } else if (!table_here) {
            refuse(file, entry.line, name,
                   fmt::format("this is a section, and {} stands here; set one of its keys", in_words(entry.node)));
        } else {
            collect(entry.node, name, known, file, found);
        }
    }
}

}  // namespace

void refuse(const std::string& file, int line, const std::string& key, const std::string& sentence) {
    throw Error{Failure::request, fmt::format("{}, line {}, {}: {}", file, line, without_passwords(key), sentence)};
}

std::vector<Setting> settings_in(const Node& table, const std::string& section, std::span<const std::string> known,
                                 const std::string& file) {
    if (table.kind != Node::Kind::table) {
        refuse(file, table.line, section,
               fmt::format("this is a section, and {} stands here; write [{}] and its keys below it", in_words(table),
                           section));
    }
    std::vector<Setting> found;
    collect(table, section, known, file, found);
    std::sort(found.begin(), found.end(),
              [](const Setting& a, const Setting& b) { return std::tie(a.line, a.key) < std::tie(b.line, b.key); });
    return found;
}

}  // namespace regiohub
