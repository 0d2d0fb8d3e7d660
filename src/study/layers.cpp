#include "study/layers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/iso_date.hpp"
#include "study/keys.hpp"
#include "study/layer_fields.hpp"
#include "study/layer_path.hpp"
#include "study/nearest_word.hpp"
#include "study/profile.hpp"
#include "study/settings.hpp"

namespace regiohub {
namespace {

std::vector<std::string> field_names(const RoleFields& role) {
    std::vector<std::string> names;
    for (const auto& field : role.fields) names.push_back(field.name);
    return names;
}

void refuse_unless_table(const Entry& entry, const std::string& key, const StudyPlace& place) {
    if (entry.node.kind == Node::Kind::table) return;
    refuse(place.file, entry.line, key,
           fmt::format("this is a section, and {} stands here; write [{}] and its keys below it", in_words(entry.node),
                       key));
}

/// The field that an entry under fields or values names.
const FieldRule& field_of(const Entry& entry, const std::string& section, const RoleFields& role,
                          const StudyPlace& place) {
    const auto* field = field_named(role, entry.key);
    if (field == nullptr) {
        refuse(place.file, entry.line, section + "." + entry.key,
               fmt::format("layer {} has no such field; the nearest one is {} (docs/study-file.md lists them all)",
                           role.role, nearest_word(entry.key, field_names(role))));
    }
    return *field;
}

std::string text_of(const Entry& entry, const std::string& key, const std::string& what, const StudyPlace& place) {
    if (entry.node.kind != Node::Kind::text) {
        refuse(place.file, entry.line, key,
               fmt::format("{} is not {}; write it between quotes", in_words(entry.node), what));
    }
    return entry.node.text;
}

void read_fields(const Entry& fields, const RoleFields& role, const StudyPlace& place, LayerSpec& layer) {
    const auto section = "layers." + role.role + ".fields";
    refuse_unless_table(fields, section, place);
    for (const auto& entry : fields.node.entries) {
        const auto& field = field_of(entry, section, role, place);
        const auto column = text_of(entry, section + "." + entry.key, "the name of a column", place);
        if (field.name == "emission_t" && column.find("{year}") == std::string::npos) {
            refuse(place.file, entry.line, section + ".emission_t",
                   fmt::format(
                       "\"{}\" names one column; write {{year}} where the year stands, such as \"emission_t_{{year}}\"",
                       column));
        }
        layer.fields[field.name] = column;
    }
}

void read_values(const Entry& values, const RoleFields& role, const StudyPlace& place, LayerSpec& layer) {
    const auto section = "layers." + role.role + ".values";
    refuse_unless_table(values, section, place);
    for (const auto& entry : values.node.entries) {
        const auto& field = field_of(entry, section, role, place);
        refuse_unless_table(entry, section + "." + entry.key, place);
        for (const auto& pair : entry.node.entries) {
            const auto key = fmt::format("{}.{}.\"{}\"", section, field.name, pair.key);
            const auto ours = text_of(pair, key, "a value of ours", place);
            const bool known = field.values.empty() || field.open ||
                               std::find(field.values.begin(), field.values.end(), ours) != field.values.end();
            if (!known)
                refuse(place.file, pair.line, key,
                       fmt::format("field {} has no value \"{}\"; the nearest one is {}", field.name, ours,
                                   nearest_word(ours, field.values)));
            layer.values[field.name][pair.key] = ours;
        }
    }
}

/// Fields of which one leaves the other without meaning.
void check_fields(const LayerSpec& layer, const std::string& role, int line, const StudyPlace& place) {
    const auto section = "layers." + role + ".fields";
    for (const auto& [one, other] :
         std::array<std::pair<const char*, const char*>, 4>{{{"lon", "lat"}, {"lat", "lon"}, {"x", "y"}, {"y", "x"}}}) {
        if (layer.fields.contains(one) && !layer.fields.contains(other)) {
            refuse(place.file, line, section, fmt::format("{} is mapped and {} is not; map both", one, other));
        }
    }
    if (layer.fields.contains("lon") && layer.fields.contains("x")) {
        refuse(place.file, line, section, "both lon, lat and x, y are mapped; map the pair that is in the layer's crs");
    }
    for (const auto& [field, column] : layer.fields) {
        const auto in_km = field.ends_with("_m") ? field.substr(0, field.size() - 1) + "km" : std::string{};
        if (!in_km.empty() && layer.fields.contains(in_km)) {
            refuse(place.file, line, section,
                   fmt::format("both {} and {} are mapped; map the one whose unit the column has", field, in_km));
        }
    }
}

/// What a layer should say about itself, whether it does, and how bad it is when it does not.
struct Statement {
    const char* name;
    const std::string& text;
    Severity severity;
};

void check_statements(const LayerSpec& layer, int line, const StudyPlace& place, Issues& issues) {
    const auto key = "layers." + layer.name;
    if (!layer.date.empty() && !is_iso_date(layer.date)) {
        refuse(place.file, line, key + ".date",
               fmt::format("\"{}\" is not a date; write 2026, 2026-03 or 2026-03-01", layer.date));
    }
    for (const auto& statement :
         {Statement{"date", layer.date, Severity::doubt}, Statement{"source", layer.source, Severity::note},
          Statement{"licence", layer.licence, Severity::note}}) {
        if (!statement.text.empty()) continue;
        const auto sentence = fmt::format("the layer states no {}; add {} = \"...\"", statement.name, statement.name);
        if (place.strict) refuse(place.file, line, key, sentence + ", which a strict study needs");
        issues.push_back({layer.name, "", fmt::format("no_{}", statement.name), statement.severity,
                          fmt::format("{}, line {}, {}: {}", place.file, line, key, sentence)});
    }
}

/// `layer` without its sections fields and values, which have free names.
Node own_keys(const Node& layer) {
    Node own = layer;
    std::erase_if(own.entries, [](const Entry& entry) { return entry.key == "fields" || entry.key == "values"; });
    return own;
}

LayerSpec read_layer(const Entry& entry, const RoleFields& role, const StudyPlace& place) {
    const auto section = "layers." + role.role;
    refuse_unless_table(entry, section, place);
    LayerSpec layer;
    layer.name = role.role;
    layer.where = fmt::format("{}, line {}", place.file, entry.line);
    const auto keys = layer_keys(role.role);
    const auto own = own_keys(entry.node);
    const auto lines = apply<LayerSpec>(own, section, keys, place.file, layer);
    apply_profile(layer, role, place, entry.line);
    if (layer.path.empty())
        refuse(place.file, entry.line, section, "the layer has no path; add path = \"...\" with its file");
    if (role.has_places && layer.crs.empty()) {
        refuse(place.file, entry.line, section,
               "the layer has no crs; add crs = \"EPSG:28992\" or the one its coordinates are in");
    }
    layer.file = layer_file(layer.path, {place.file, lines.at(section + ".path"), section + ".path"}, place.folder);
    if (const auto* fields = find(entry.node, "fields")) read_fields(*fields, role, place, layer);
    if (const auto* values = find(entry.node, "values")) read_values(*values, role, place, layer);
    check_fields(layer, role.role, entry.line, place);
    return layer;
}

std::vector<std::string> role_names() {
    std::vector<std::string> names;
    for (const auto& role : roles()) names.push_back(role.role);
    return names;
}

}  // namespace

LayerSpecs read_layer_specs(const Node& layers, const StudyPlace& place) {
    LayerSpecs specs;
    for (const auto& entry : layers.entries) {
        const auto* role = role_named(entry.key);
        if (role == nullptr) {
            refuse(place.file, entry.line, "layers." + entry.key,
                   fmt::format("there is no such layer; the nearest one is {} (docs/study-file.md lists them all)",
                               nearest_word(entry.key, role_names())));
        }
        auto layer = read_layer(entry, *role, place);
        check_statements(layer, entry.line, place, specs.issues);
        specs.by_role.emplace(entry.key, std::move(layer));
    }
    if (!specs.by_role.contains("sites")) {
        refuse(place.file, layers.line, "layers",
               "the study has no layer of sites; add [layers.sites] with path and crs");
    }
    return specs;
}

}  // namespace regiohub
