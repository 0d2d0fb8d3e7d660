#include "study/profile.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <span>

#include "study/document.hpp"
#include "study/layer_path.hpp"
#include "study/nearest_word.hpp"
#include "study/settings.hpp"
#include "support/embedded_files.hpp"

namespace regiohub {
namespace {

struct ProfileText {
    std::string file;  // for messages
    std::string toml;
};

ProfileText text_of_profile(const LayerSpec& layer, const StudyPlace& place, int line) {
    const auto key = "layers." + layer.name + ".profile";
    if (layer.profile.ends_with(".toml")) {
        std::ifstream in{layer_file(layer.profile, {place.file, line, key}, place.folder), std::ios::binary};
        return {layer.profile, {std::istreambuf_iterator<char>{in}, {}}};
    }
    const auto known = embedded_profiles;
    const auto found = std::ranges::find(known, layer.profile, [](const auto& one) { return std::string{one.name}; });
    if (found != known.end()) return {"profile " + layer.profile, found->text};
    std::vector<std::string> names;
    for (const auto& one : known) names.emplace_back(one.name);
    refuse(place.file, line, key,
           fmt::format("there is no profile \"{}\"; there are {}, or write the path of a .toml file", layer.profile,
                       fmt::join(names, ", ")));
}

std::string text_in(const Entry& entry, const std::string& file) {
    if (entry.node.kind != Node::Kind::text) refuse(file, entry.line, entry.key, "a text between quotes belongs here");
    return entry.node.text;
}

std::vector<std::string> texts_in(const Entry& entry, const std::string& file) {
    if (entry.node.kind != Node::Kind::list) return {text_in(entry, file)};
    std::vector<std::string> texts;
    for (const auto& item : entry.node.items) {
        if (item.kind != Node::Kind::text)
            refuse(file, item.line, entry.key, "a list of texts between quotes belongs here");
        texts.push_back(item.text);
    }
    return texts;
}

void check_role(const Node& profile, const LayerSpec& layer, const std::string& file) {
    const auto* meant = find(profile, "roles");
    if (meant == nullptr)
        refuse(file, 1, "roles", "the profile does not say for which layers it is; add roles = [\"sites\"]");
    const auto names = texts_in(*meant, file);
    if (std::ranges::find(names, layer.name) == names.end()) {
        refuse(file, meant->line, "roles",
               fmt::format("the profile is for {}, and the layer is {}; take another profile", fmt::join(names, ", "),
                           layer.name));
    }
}

/// The entries of a section of the profile, each for a field of the role. A profile of several roles may name a field
/// that one of them lacks.
std::vector<Entry> entries_for(const Node& profile, const std::string& section, const RoleFields& role,
                               const std::string& file) {
    std::vector<Entry> entries;
    const auto* found = find(profile, section);
    if (found == nullptr) return entries;
    if (found->node.kind != Node::Kind::table) refuse(file, found->line, section, "this is a section");
    for (const auto& entry : found->node.entries) {
        if (field_named(role, entry.key) == nullptr) {
            refuse(file, entry.line, section + "." + entry.key, fmt::format("layer {} has no such field", role.role));
        }
        entries.push_back(entry);
    }
    return entries;
}

void take_statements(const Node& profile, const std::string& file, LayerSpec& layer) {
    const auto take = [&](const char* name, std::string& into) {
        const auto* entry = find(profile, name);
        if (entry != nullptr && into.empty()) into = text_in(*entry, file);
    };
    take("crs", layer.crs);
    take("owner", layer.owner);
    take("source", layer.source);
    take("licence", layer.licence);
    take("accuracy", layer.accuracy);
}

void take_values(const Node& profile, const RoleFields& role, const std::string& file, LayerSpec& layer) {
    for (const auto& entry : entries_for(profile, "values", role, file)) {
        const auto& rule = *field_named(role, entry.key);
        for (const auto& pair : entry.node.entries) {
            const auto ours = text_in(pair, file);
            const bool known =
                rule.values.empty() || rule.open || std::ranges::find(rule.values, ours) != rule.values.end();
            if (!known) {
                refuse(file, pair.line, "values." + entry.key,
                       fmt::format("there is no value \"{}\"; the nearest one is {}", ours,
                                   nearest_word(ours, rule.values)));
            }
            layer.values[entry.key].emplace(pair.key, ours);
        }
    }
}

}  // namespace

void apply_profile(LayerSpec& layer, const RoleFields& role, const StudyPlace& place, int line) {
    if (layer.profile.empty()) return;
    const auto [file, toml] = text_of_profile(layer, place, line);
    const auto profile = parse_document(toml, file);
    check_role(profile, layer, file);
    take_statements(profile, file, layer);
    for (const auto& entry : entries_for(profile, "fields", role, file))
        layer.aliases[entry.key] = texts_in(entry, file);
    for (const auto& entry : entries_for(profile, "factors", role, file)) {
        if (entry.node.kind != Node::Kind::number)
            refuse(file, entry.line, "factors." + entry.key, "a number belongs here");
        layer.factors[entry.key] = entry.node.number;
    }
    take_values(profile, role, file, layer);
}

}  // namespace regiohub
