#include "compare/causes.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace regiohub {
namespace {

constexpr const char* whole_row = "row";
constexpr const char* whole_file = "file";
constexpr const char* new_or_gone = "layer";

std::optional<std::string> value_in(const std::map<std::string, std::string>& all, const std::string& key) {
    const auto found = all.find(key);
    return found == all.end() ? std::nullopt : std::optional{found->second};
}

/// Keys of both maps, ascending, each once.
template <class Map>
std::set<std::string> keys_of(const Map& one, const Map& other) {
    std::set<std::string> keys;
    for (const auto& entry : one) keys.insert(entry.first);
    for (const auto& entry : other) keys.insert(entry.first);
    return keys;
}

template <class Map>
auto at_or_null(const Map& all, const std::string& key) {
    const auto found = all.find(key);
    return found == all.end() ? nullptr : &found->second;
}

void compare_row(const LayerRow& of, const InputRow* before, const InputRow* after, std::vector<Cause>& causes) {
    const auto& [layer, row] = of;
    if (before == nullptr || after == nullptr) {
        const std::string there = row;
        causes.push_back({CauseKind::input, layer, row, whole_row, before ? std::optional{there} : std::nullopt,
                          after ? std::optional{there} : std::nullopt});
        return;
    }
    for (const auto& column : keys_of(*before, *after)) {
        const auto* was = at_or_null(*before, column);
        const auto* is = at_or_null(*after, column);
        const auto value = [](const auto* cell) { return cell == nullptr ? std::nullopt : *cell; };
        if (value(was) != value(is)) causes.push_back({CauseKind::input, layer, row, column, value(was), value(is)});
    }
}

void compare_layer(const std::string& layer, const InputLayer* before, const InputLayer* after,
                   std::vector<Cause>& causes) {
    if (before == nullptr || after == nullptr) {
        const auto mark = [](const InputLayer* one) {
            return one == nullptr ? std::nullopt : std::optional<std::string>{one->mark};
        };
        causes.push_back({CauseKind::input, layer, "", new_or_gone, mark(before), mark(after)});
        return;
    }
    const auto found = causes.size();
    for (const auto& row : keys_of(before->rows, after->rows)) {
        compare_row({layer, row}, at_or_null(before->rows, row), at_or_null(after->rows, row), causes);
    }
    if (causes.size() == found && before->mark != after->mark)
        causes.push_back({CauseKind::input, layer, "", whole_file, before->mark, after->mark});
}

std::map<LayerRow, std::string> by_name(const std::vector<MethodRecord>& methods) {
    std::map<LayerRow, std::string> all;
    for (const auto& method : methods) all[{method.layer, method.what}] = method.value;
    return all;
}

/// A layer that only one plan has is a change of input, not of the method that brought it into the plane.
void compare_methods(const PlanRecord& before, const PlanRecord& after, std::vector<Cause>& causes) {
    const auto now = by_name(after.methods);
    for (const auto& [name, was] : by_name(before.methods)) {
        const auto is = now.find(name);
        if (is == now.end() || is->second == was) continue;
        causes.push_back({CauseKind::method, name.first, "", name.second, was, is->second});
    }
}

}  // namespace

std::vector<Cause> find_causes(const PlanRecord& before, const PlanRecord& after) {
    std::vector<Cause> causes;
    for (const auto& layer : keys_of(before.layers, after.layers)) {
        compare_layer(layer, at_or_null(before.layers, layer), at_or_null(after.layers, layer), causes);
    }
    for (const auto& key : keys_of(before.rules, after.rules)) {
        const auto was = value_in(before.rules, key);
        const auto is = value_in(after.rules, key);
        const auto kind = key.starts_with("weights.") ? CauseKind::weight : CauseKind::rule;
        if (was != is) causes.push_back({kind, "", "", key, was, is});
    }
    compare_methods(before, after, causes);
    std::ranges::stable_sort(causes, {}, [](const Cause& c) { return std::tie(c.kind, c.layer, c.row, c.what); });
    return causes;
}

Cause unrecorded_method(const std::string& program_version) {
    return {CauseKind::method, "", "", "program", program_version, program_version};
}

}  // namespace regiohub
