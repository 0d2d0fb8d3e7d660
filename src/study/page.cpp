// docs/study-keys.md, from the key table.
#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "study/keys.hpp"
#include "study/study.hpp"

namespace regiohub {
namespace {

template <class Target>
void add(std::vector<StudyKey>& all, const std::vector<Key<Target>>& keys, const Target& standard) {
    for (const auto& key : keys) {
        const auto value = key.get(standard);
        const bool none = value.numbers.empty() && value.text.empty();
        std::string units;
        for (const auto& unit : key.shape.units) units += fmt::format("{}{}", units.empty() ? "" : ", ", unit.name);
        all.push_back({key.name, none ? "" : as_written(value, key.shape), units, key.evidence.mark,
                       key.evidence.source, key.evidence.text, allowed(key.shape)});
    }
}

/// "rules.hubs.reach" -> "rules.hubs": the section under which a key is written.
std::string section_of(const std::string& key) {
    return key.substr(0, key.rfind('.'));
}

std::string cell(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '|') out += '\\';
        out += c;
    }
    return out.empty() ? "–" : out;
}

std::string code(const std::string& text) {
    return text.empty() ? "–" : fmt::format("`{}`", text);
}

constexpr const char* preface = R"(# Keys of the study file

Written by the program from its key table. [study-file.md](study-file.md) explains the file; this page lists what may stand in it.

A quantity is text with a unit (`"2 km"`); shares, factors and counts are plain numbers. "From / to" gives the bounds, or the words that may be chosen.
The mark says where a default comes from: **S** the action plan, **V** read in a public source, **C** read in public code, **R**
recollection, unverified, **D** our own default. A default marked D is a starting point, not a fact: it is written into every plan and should be varied.
)";

}  // namespace

std::vector<StudyKey> study_keys() {
    std::vector<StudyKey> all;
    add(all, head_keys(), StudyHead{});
    add(all, layer_keys("<role>"), LayerSpec{});
    add(all, rule_keys(), default_rules());
    const auto rows_from = all.size();
    add(all, pipe_cost_keys(), PipeCost{});
    add(all, wave_keys(), Wave{});
    add(all, quota_keys(), Quota{});
    add(all, lock_keys(), Lock{});
    for (auto key = rows_from; key < all.size(); ++key) all[key].standard.clear();  // a row has no default
    return all;
}

std::string study_keys_page() {
    std::string page = preface;
    std::string section;
    for (const auto& key : study_keys()) {
        if (section_of(key.key) != section) {
            section = section_of(key.key);
            page += fmt::format(
                "\n## {}\n\n| key | default | from / to | units | mark | source | what it does "
                "|\n|---|---|---|---|---|---|---|\n",
                code(section));
        }
        page += fmt::format("| {} | {} | {} | {} | {} | {} | {} |\n", code(key.key.substr(section.size() + 1)),
                            code(key.standard), cell(key.allowed), cell(key.unit), cell(key.mark), cell(key.source),
                            cell(key.text));
    }
    return page;
}

}  // namespace regiohub
