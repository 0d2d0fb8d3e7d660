#include "read/read.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <unordered_map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "read/role_fields.hpp"
#include "read/rows.hpp"
#include "read/source_file.hpp"
#include "read/table.hpp"
#include "support/error.hpp"
#include "support/secret.hpp"

namespace regiohub {
namespace {

constexpr std::array roles{Role{"sites", site_fields, ShapeKind::point, true},
                           Role{"provinces", admin_fields, ShapeKind::area, true},
                           Role{"municipalities", admin_fields, ShapeKind::area, true},
                           Role{"clusters", cluster_fields, ShapeKind::area, false},
                           Role{"estates", estate_fields, ShapeKind::point_or_area, true},
                           Role{"site_estate", site_estate_fields, ShapeKind::none, true},
                           Role{"site_links", site_link_fields, ShapeKind::none, false},
                           Role{"overrides", override_fields, ShapeKind::none, true},
                           Role{"stations", station_fields, ShapeKind::point, true},
                           Role{"supply_areas", supply_area_fields, ShapeKind::area, true},
                           Role{"planned_projects", planned_project_fields, ShapeKind::none, true},
                           Role{"backbone", backbone_fields, ShapeKind::line, true},
                           Role{"barriers", barrier_fields, ShapeKind::line, true},
                           Role{"region_events", event_fields, ShapeKind::none, false},
                           Role{"policy", policy_fields, ShapeKind::none, true}};

const Role& role_named(std::string_view name) {
    const auto found = std::ranges::find(roles, name, &Role::name);
    if (found != roles.end()) return *found;
    throw Error{Failure::request, fmt::format("layer {} plays no role that is known", name)};
}

/// FNV-1a over a row's cells: which of several rows with one id is kept must not depend on the order of the rows.
std::uint64_t content_mark(const RawRow& row) {
    std::uint64_t mark = 14695981039346656037ULL;
    const auto mix = [&mark](std::string_view text) {
        for (const char c : text) mark = (mark ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
        mark = (mark ^ 0xFFU) * 1099511628211ULL;
    };
    for (const auto& cell : row.cells) mix(cell);
    for (const auto& cell : row.yearly) mix(cell);
    return mark;
}

/// The rows that were kept so far, by id.
template <class Row>
class KeptRows {
public:
    KeptRows(Layer<Row>& layer, std::string name) : layer_{layer}, name_{std::move(name)} {}

    void keep(std::string id, std::uint64_t mark, Row row) {
        const auto [place, is_new] = by_id_.try_emplace(std::move(id), Kept{layer_.rows.size(), mark});
        if (is_new) {
            layer_.rows.push_back(std::move(row));
            return;
        }
        auto& [at, old_mark] = place->second;
        layer_.issues.push_back({name_, place->first, "duplicate_id", Severity::set_aside,
                                 mark == old_mark
                                     ? "the same row stands here twice; one is used: remove the other"
                                     : "several rows have this id and differ; one is used: give each its own id"});
        if (mark < old_mark) {
            layer_.rows[at] = std::move(row);
            old_mark = mark;
        }
    }

private:
    struct Kept {
        std::size_t at;
        std::uint64_t mark;
    };
    Layer<Row>& layer_;
    std::string name_;
    std::unordered_map<std::string, Kept> by_id_;
};

void tell_about_selection(const LayerSpec& spec, Issues& issues) {
    for (const auto& [name, text] : {std::pair{"filter", spec.filter}, {"sql", spec.sql}, {"box", spec.box}}) {
        if (text.empty()) continue;
        issues.push_back({spec.name, "", "selection", Severity::note,
                          fmt::format("only a part of the source is read: {} = {}", name, text)});
    }
}

void tell_about_columns(const TableHead& head, Issues& issues) {
    if (!head.binding.unmapped.empty()) {
        issues.push_back({head.layer, "", "unmapped_columns", Severity::note,
                          fmt::format("columns that no field takes: {}", fmt::join(head.binding.unmapped, ", "))});
    }
    bool has_accuracy = false;
    bool bound = false;
    for (std::size_t i = 0; i < head.fields.size(); ++i) {
        const bool is_accuracy = head.fields[i].name.find("accuracy") != std::string_view::npos;
        has_accuracy = has_accuracy || is_accuracy;
        bound = bound || (is_accuracy && head.binding.column[i] != no_column);
    }
    if (has_accuracy && !bound) {
        issues.push_back(
            {head.layer, "", "accuracy_not_stated", Severity::doubt,
             "no column states how accurate the places are; they count as exact: map the field of the accuracy"});
    }
}

void require_id_column(const TableHead& head) {
    if (head.binding.column.front() != no_column) return;
    throw Error{Failure::request,
                fmt::format("no column holds the field {}: map it under [layers.{}.fields]; the source has {}",
                            head.fields.front().name, head.layer, fmt::join(head.binding.unmapped, ", "))};
}

LayerSource described(const LayerSpec& spec, const TableHead& head) {
    return {spec.name,     without_passwords(spec.path),  head.crs, spec.owner, spec.source, spec.licence, spec.date,
            spec.accuracy, fingerprint(spec, head.files), 0,        0};
}

void refuse_if_mostly_set_aside(const LayerSource& source, const LayerSpec& spec, const Issues& issues) {
    const auto aside = source.rows_read - source.rows_used;
    if (static_cast<double>(aside) <= spec.most_set_aside * static_cast<double>(source.rows_read)) return;
    const auto example = std::ranges::find(issues, Severity::set_aside, &Issue::severity);
    throw Error{Failure::data,
                fmt::format("{} of {} rows cannot be used, for one {} ({}): correct the layer, or its field mapping",
                            aside, source.rows_read, example->row_id, example->text)};
}

/// Reads a layer row by row; `make` turns a row into a value of the model, or sets it aside.
template <class Row, class Make>
Layer<Row> rows_of(const LayerSpec& spec, Make make) {
    const Role& role = role_named(spec.name);
    SourceTable table{spec, role};
    const TableHead& head = table.head();
    require_id_column(head);
    Layer<Row> layer;
    layer.source = described(spec, head);
    layer.issues = head.issues;
    tell_about_columns(head, layer.issues);
    tell_about_selection(spec, layer.issues);
    KeptRows<Row> kept{layer, spec.name};
    for (RawRow raw; table.next(raw);) {
        ++layer.source.rows_read;
        RowReader row{head, raw, layer.issues};
        if (raw.mended_text)
            row.note("windows_1252", "the text is not UTF-8; it was read as Windows-1252: check its accents");
        const bool has_id = !row.text(0).empty();
        if (!has_id) row.set_aside("no_id", fmt::format("the row has no {}: fill it in", head.fields.front().name));
        std::optional<Row> value = has_id ? make(row) : std::nullopt;
        assert(value.has_value() != row.is_set_aside());
        if (!value) continue;
        if (role.own_ids) {
            kept.keep(row.id(), content_mark(raw), std::move(*value));
        } else {
            layer.rows.push_back(std::move(*value));
        }
    }
    layer.source.rows_used = layer.rows.size();
    assert(static_cast<std::size_t>(std::ranges::count(layer.issues, Severity::set_aside, &Issue::severity)) ==
           layer.source.rows_read - layer.source.rows_used);
    if (layer.source.rows_read == 0) {
        layer.issues.push_back(
            {spec.name, "", "no_rows", Severity::doubt, "the layer has no rows: check the file and the filter"});
    }
    refuse_if_mostly_set_aside(layer.source, spec, layer.issues);
    return layer;
}

/// Year of an ISO date; empty where there is none.
std::optional<int> year_of(std::string_view date) {
    const auto years = read_years(date.substr(0, date.find('-')));
    return years ? std::optional{years->low} : std::nullopt;
}

std::string source_words(const LayerSpec& spec) {
    return spec.date.empty() ? spec.source : fmt::format("{} ({})", spec.source, spec.date);
}

void read_into(SourceLayers& layers, const LayerSpec& spec) {
    const auto source = source_words(spec);
    const auto station = [&](RowReader& row) { return station_of(row, source); };
    const auto supply_area = [&](RowReader& row) { return supply_area_of(row, source); };
    const auto project = [&](RowReader& row) { return planned_project_of(row, source); };
    const auto leg = [&](RowReader& row) { return backbone_leg_of(row, year_of(spec.date)); };
    const auto role = role_named(spec.name).name;
    if (role == "sites") layers.sites = rows_of<Site>(spec, site_of);
    if (role == "provinces") layers.provinces = rows_of<AdminAreaIn<SourceFrame>>(spec, admin_area_of);
    if (role == "municipalities") layers.municipalities = rows_of<AdminAreaIn<SourceFrame>>(spec, admin_area_of);
    if (role == "clusters") layers.clusters = rows_of<ClusterAreaIn<SourceFrame>>(spec, cluster_area_of);
    if (role == "estates") layers.estates = rows_of<EstateIn<SourceFrame>>(spec, estate_of);
    if (role == "site_estate") layers.site_estate = rows_of<EstateMembership>(spec, membership_of);
    if (role == "site_links") layers.site_links = rows_of<SiteLink>(spec, site_link_of);
    if (role == "overrides") layers.overrides = rows_of<ScopeOverride>(spec, override_of);
    if (role == "stations") layers.stations = rows_of<StationIn<SourceFrame>>(spec, station);
    if (role == "supply_areas") layers.supply_areas = rows_of<SupplyAreaIn<SourceFrame>>(spec, supply_area);
    if (role == "planned_projects") layers.planned_projects = rows_of<PlannedProject>(spec, project);
    if (role == "backbone") layers.backbone = rows_of<BackboneLegIn<SourceFrame>>(spec, leg);
    if (role == "barriers") layers.barriers = rows_of<BarrierIn<SourceFrame>>(spec, barrier_of);
    if (role == "region_events") layers.region_events = rows_of<RegionEvent>(spec, region_event_of);
    if (role == "policy") layers.policy = rows_of<PolicyFigure>(spec, policy_figure_of);
}

}  // namespace

void read_layer(const LayerSpec& spec, SourceLayers& layers) {
    const auto place =
        spec.where.empty() ? fmt::format("layer {}", spec.name) : fmt::format("{}: layer {}", spec.where, spec.name);
    in_context(place, [&] { read_into(layers, spec); });
}

SourceLayers read_layers(const std::map<std::string, LayerSpec>& specs) {
    SourceLayers layers;
    for (const auto& [role, spec] : specs) read_layer(spec, layers);
    return layers;
}

}  // namespace regiohub
