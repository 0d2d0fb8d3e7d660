// From a section of the document to the keys that it sets, and from there into the rules.
#pragma once

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "study/document.hpp"
#include "study/key.hpp"

namespace regiohub {

/// Throws Error{request}: "file, line 3, rules.hubs.reach: `sentence`".
[[noreturn]] void refuse(const std::string& file, int line, const std::string& key, const std::string& sentence);

struct Setting {
    std::string key;
    int line = 0;
    const Node* node = nullptr;  // in the document
};

/// The keys that `table`, which stands at `section` (empty: the whole file), sets, by line. A key that is not in
/// `known`, a section where a value belongs and a value where a section belongs are refused.
[[nodiscard]] std::vector<Setting> settings_in(const Node& table, const std::string& section,
                                               std::span<const std::string> known, const std::string& file);

template <class Target>
std::vector<std::string> names_of(std::span<const Key<Target>> keys) {
    std::vector<std::string> names;
    for (const auto& key : keys) names.push_back(key.name);
    return names;
}

/// Refuses a pair of keys that stand the wrong way round, at the line where one of them was set.
template <class Target>
void check_order(std::span<const Key<Target>> keys, const Target& target, const std::map<std::string, int>& lines,
                 const std::string& file) {
    for (const auto& key : keys) {
        if (key.not_above.empty()) continue;
        const auto other =
            std::find_if(keys.begin(), keys.end(), [&key](const auto& k) { return k.name == key.not_above; });
        if (key.get(target).numbers.front() <= other->get(target).numbers.front()) continue;
        const auto line = lines.contains(key.name) ? lines.at(key.name) : lines.at(other->name);
        refuse(file, line, key.name,
               shown(key.get(target), key.shape) + " is more than " + other->name + ", which is " +
                   shown(other->get(target), other->shape) + "; raise that one or lower this one");
    }
}

/// Sets in `target` what `table` says. Gives back the line of each key that was set. Throws Error{request} as
/// `settings_in` does, and for a value that its key does not take.
template <class Target>
std::map<std::string, int> apply(const Node& table, const std::string& section, std::span<const Key<Target>> keys,
                                 const std::string& file, Target& target) {
    std::map<std::string, int> lines;
    const auto names = names_of(keys);
    for (const auto& setting : settings_in(table, section, names, file)) {
        const auto& key =
            keys[static_cast<std::size_t>(std::find(names.begin(), names.end(), setting.key) - names.begin())];
        const auto reading = read_value(*setting.node, key.shape);
        if (!reading.fault.empty()) refuse(file, setting.line, setting.key, reading.fault);
        key.set(target, reading.value);
        lines[setting.key] = setting.line;
    }
    check_order(keys, target, lines, file);
    return lines;
}

}  // namespace regiohub
