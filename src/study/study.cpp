#include "study/study.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

#include "study/keys.hpp"
#include "study/layers.hpp"
#include "study/nearest_word.hpp"
#include "study/rule_rows.hpp"
#include "study/settings.hpp"
#include "support/error.hpp"
#include "support/secret.hpp"
#include "support/sha256.hpp"

namespace regiohub {
namespace {

constexpr std::uintmax_t largest_study_bytes = std::uintmax_t{4}
                                               << 20;  // a study is written by hand; the embedded one has 6 kB

std::string read_text(const std::filesystem::path& file) {
    std::error_code failed;
    if (!std::filesystem::is_regular_file(file, failed)) {
        throw Error{Failure::request,
                    fmt::format("{}: there is no such study file; write the path of a .toml file", file.string())};
    }
    if (const auto bytes = std::filesystem::file_size(file, failed); failed || bytes > largest_study_bytes) {
        throw Error{Failure::request,
                    fmt::format("{}: the file is larger than {} bytes, which no study file is; check the path",
                                file.string(), largest_study_bytes)};
    }
    std::ifstream in{file, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    if (!in)
        throw Error{Failure::request, fmt::format("{}: the file cannot be read; check its permissions", file.string())};
    return text;
}

void check_sections(const Node& document, const std::string& file) {
    static const std::array<std::string, 8> sections{"study",  "layers", "rules",  "weights",
                                                     "scales", "waves",  "quotas", "locks"};
    for (const auto& entry : document.entries) {
        if (std::find(sections.begin(), sections.end(), entry.key) != sections.end()) continue;
        refuse(file, entry.line, entry.key,
               fmt::format("there is no such section; the nearest one is {} (docs/study-keys.md lists them all)",
                           nearest_word(entry.key, sections)));
    }
}

/// The sections of `document` that `names` says, as a table of their own.
Node only(const Node& document, std::initializer_list<const char*> names) {
    Node table;
    for (const char* name : names) {
        if (const auto* entry = find(document, name)) table.entries.push_back(*entry);
    }
    return table;
}

/// A scale whose ends are the same tells nothing apart.
void check_scales(const Rules& rules, const std::map<std::string, int>& lines, const std::string& file) {
    const auto check = [&](const std::string& group, const std::map<std::string, CriterionRule>& criteria) {
        for (const auto& [name, rule] : criteria) {
            const auto key = "scales." + group + "." + name;
            if (rule.worst != rule.best) continue;
            const auto line = lines.contains(key + ".best") ? lines.at(key + ".best") : lines.at(key + ".worst");
            refuse(file, line, key, fmt::format("worst and best are both {}; make them differ", rule.best));
        }
    };
    check("hubs", rules.score.hub_criteria);
    check("regions", rules.score.region_criteria);
}

constexpr const char* by_study_file = "the study file";

/// A rule that is rows; mark and source are the default's, where the study has no rows of its own.
template <class Row>
Assumption told(const Assumption& standing, const std::vector<Row>& used, const std::vector<Row>& standard) {
    auto out = standing;
    out.value = in_words(used);
    out.standard = in_words(standard);
    if (used != standard) {
        out.mark = "study";
        out.source = by_study_file;
    }
    return out;
}

std::vector<Assumption> assumptions_of(const Rules& rules, const std::map<std::string, int>& set) {
    const auto standard = default_rules();
    std::vector<Assumption> all;
    for (const auto& key : rule_keys()) {
        const bool by_study = set.contains(key.name);
        all.push_back({key.name, shown(key.get(rules), key.shape), unit_of(key.shape),
                       shown(key.get(standard), key.shape), by_study ? "study" : key.evidence.mark,
                       by_study ? by_study_file : key.evidence.source});
    }
    const Assumption cost_table{
        "rules.hydrogen.pipes.cost_table", "", "EUR/m by diameter", "", "D", "own: the HIM curve"};
    const Assumption waves{"waves", "", "regions started by the end of the year", "", "S", "action plan, 2.2"};
    all.push_back(told(cost_table, rules.hydrogen.pipes.cost_table, standard.hydrogen.pipes.cost_table));
    const Assumption quotas{"quotas", "", "regions of one sort in a wave", "", "D", "own: none"};
    const Assumption locks{"locks", "", "regions that are in or out", "", "D", "own: none"};
    all.push_back(told(quotas, rules.select.quotas, standard.select.quotas));
    all.push_back(told(locks, rules.select.locks, standard.select.locks));
    all.push_back(told(waves, rules.select.waves, standard.select.waves));
    return all;
}

StudyHead read_head(const Node& document, const std::filesystem::path& file) {
    StudyHead head;
    head.name = file.stem().string();
    apply<StudyHead>(only(document, {"study"}), "", head_keys(), file.string(), head);
    return head;
}

Rules read_rules(const Node& document, const std::string& file, std::map<std::string, int>& set) {
    auto rules = default_rules();
    set =
        apply<Rules>(without_cost_table(only(document, {"rules", "weights", "scales"})), "", rule_keys(), file, rules);
    check_scales(rules, set, file);
    rules.hydrogen.pipes.cost_table = read_cost_table(document, file);
    rules.select.waves = read_waves(document, file);
    rules.select.quotas = read_quotas(document, rules.select.waves, file);
    rules.select.locks = read_locks(document, rules.select.waves, file);
    return rules;
}

LayerSpecs read_layers_section(const Node& document, const StudyPlace& place) {
    const auto* layers = find(document, "layers");
    if (layers == nullptr || layers->node.kind != Node::Kind::table) {
        throw Error{Failure::request,
                    fmt::format("{}: the study names no layers; add [layers.sites] with path and crs", place.file)};
    }
    return read_layer_specs(layers->node, place);
}

}  // namespace

void ask_boundary_test(Study& study) {
    study.rules.boundary.run = true;
    const auto told = std::ranges::find(study.assumptions, "rules.boundary.run", &Assumption::key);
    if (told == study.assumptions.end()) return;
    told->value = "true";
    told->mark = "study";
    told->source = "asked on the command line";
}

Study read_study(const std::filesystem::path& file) {
    const auto text = read_text(file);
    const auto name = file.string();
    const auto document = parse_document(text, name);
    check_sections(document, name);

    Study study;
    const auto head = read_head(document, file);
    study.name = head.name;
    study.crs = head.crs;
    study.reference_year = head.reference_year;
    study.province = head.province;

    std::map<std::string, int> set;
    study.rules = read_rules(document, name, set);
    study.assumptions = assumptions_of(study.rules, set);

    auto layers = read_layers_section(document, {name, file.parent_path(), head.strict});
    study.layers = std::move(layers.by_role);
    study.issues = std::move(layers.issues);

    study.file = file;
    study.text = without_passwords(text);
    study.sha256 = sha256_of(study.text);
    return study;
}

}  // namespace regiohub
