#include "study/keys.hpp"

namespace regiohub {
namespace {

constexpr double first_year = 1990.0;  // of the ETS's base year; no layer here is older
constexpr double last_year = 2100.0;

template <class Target, class Access>
Key<Target> text_key(std::string name, std::string text, Access access) {
    return key_of<Target>(std::move(name), {}, {"", "", std::move(text)}, access);
}

}  // namespace

const RuleKeys& rule_keys() {
    static const RuleKeys keys = [] {
        RuleKeys all;
        for (auto section : {scope_keys, demand_keys, hub_keys, region_keys, grid_keys, hydrogen_keys, score_keys,
                             select_keys, monitor_keys, leverage_keys, boundary_keys}) {
            for (auto& key : section()) all.push_back(std::move(key));
        }
        return all;
    }();
    return keys;
}

const std::vector<Key<StudyHead>>& head_keys() {
    static const std::vector<Key<StudyHead>> keys{
        text_key<StudyHead>("study.name", "Name of the study, for people.",
                            [](auto& head) -> auto& { return head.name; }),
        text_key<StudyHead>("study.crs", "Planar coordinate reference system in metres that all is computed in.",
                            [](auto& head) -> auto& { return head.crs; }),
        key_of<StudyHead>("study.reference_year", between(first_year, last_year),
                          {"", "", "Year of the emissions that the plan goes by."},
                          [](auto& head) -> auto& { return head.reference_year; }),
        text_key<StudyHead>("study.province", "Name of the province to plan; left out: all of them.",
                            [](auto& head) -> auto& { return head.province; }),
        key_of<StudyHead>("study.strict", {},
                          {"", "", "Whether a layer without date, source or licence fails the run."},
                          [](auto& head) -> auto& { return head.strict; }),
    };
    return keys;
}

std::vector<Key<LayerSpec>> layer_keys(const std::string& role) {
    const auto key = [&role](const std::string& name, std::string text, auto access) {
        return text_key<LayerSpec>("layers." + role + "." + name, std::move(text), access);
    };
    return {
        key("path", "File, relative to the study file's folder, or a GDAL connection string.",
            [](auto& of) -> auto& { return of.path; }),
        key("profile",
            "How a published source names its columns: a profile of geodata/profiles, or a .toml file beside the "
            "study.",
            [](auto& of) -> auto& { return of.profile; }),
        key("sublayer", "Layer inside a file that has several.", [](auto& of) -> auto& { return of.sublayer; }),
        key("crs", "Coordinate reference system of the layer, such as EPSG:4326; needed for a layer with places.",
            [](auto& of) -> auto& { return of.crs; }),
        key("filter",
            "SQL condition on the source's own columns, such as \"PROVINCIE = 'Gelderland'\": other rows are not read.",
            [](auto& of) -> auto& { return of.filter; }),
        key("sql",
            "SELECT statement in place of a layer of the source: SQLite's SQL for files, the server's own for PostGIS.",
            [](auto& of) -> auto& { return of.sql; }),
        key("box", "\"x_min, y_min, x_max, y_max\" in the layer's crs: rows whose geometry lies outside are not read.",
            [](auto& of) -> auto& { return of.box; }),
        key("owner", "Who owns the data.", [](auto& of) -> auto& { return of.owner; }),
        key("source", "Where the data come from.", [](auto& of) -> auto& { return of.source; }),
        key("licence", "Under which licence.", [](auto& of) -> auto& { return of.licence; }),
        key("date", "Reference date of the data: 2026, 2026-03 or 2026-03-01.",
            [](auto& of) -> auto& { return of.date; }),
        key("accuracy", "How accurate the data are, in words.", [](auto& of) -> auto& { return of.accuracy; }),
        key_of<LayerSpec>("layers." + role + ".most_set_aside", share(),
                          {"D", "own", "With a larger share of its rows set aside the layer is refused."},
                          [](auto& of) -> auto& { return of.most_set_aside; }),
    };
}

const std::vector<Key<PipeCost>>& pipe_cost_keys() {
    using namespace unit;
    static const std::vector<Key<PipeCost>> keys{
        key_of<PipeCost>("rules.hydrogen.pipes.cost_table.diameter", more_than(0.0 * mm, 2.0 * m),
                         {"", "", "Diameter of a pipe; each row wider than the one before it."},
                         [](auto& row) -> auto& { return row.diameter; })
            .shown_in("mm"),
        key_of<PipeCost>("rules.hydrogen.pipes.cost_table.cost", more_than(0.0 * (eur / m), 1e6 * (eur / m)),
                         {"", "", "Cost of a metre of it, laid; no row cheaper than the one before it."},
                         [](auto& row) -> auto& { return row.cost; }),
    };
    return keys;
}

}  // namespace regiohub
