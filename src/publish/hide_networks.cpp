// Hydrogen: the figures of a tree of pipes are sums over the sites that hang on it, and a pipe ends at a fence.
#include <cmath>
#include <numeric>

#include "geometry/distance.hpp"
#include "publish/draft.hpp"

namespace regiohub {
namespace {

using Spot = std::pair<long long, long long>;  // whole metres: finer than any place is known

Spot spot_of(const PlanarPoint& point) {
    return {std::llround(point.x), std::llround(point.y)};
}

std::set<Spot> spots_of(const std::vector<PlanarPoint>& points) {
    std::set<Spot> spots;
    for (const auto& point : points) spots.insert(spot_of(point));
    return spots;
}

template <class Use>
void each_end(const Row& row, Use use) {
    const auto* lines = std::get_if<PlanarLines>(&row.shape);
    for (const auto& line : lines ? lines->parts : std::vector<PlanarLine>{}) {
        use(line.points.front());
        use(line.points.back());
    }
}

bool touches(const Row& row, const std::set<Spot>& spots) {
    bool found = false;
    each_end(row, [&](const PlanarPoint& end) { found = found || spots.contains(spot_of(end)); });
    return found;
}

/// All spots of the trees of one scenario that touch one of `spots`.
std::set<Spot> trees_at(const Table& pipes, const std::string& scenario, std::set<Spot> spots) {
    for (std::size_t before = 0; before != spots.size();) {
        before = spots.size();
        for (const Row& row : pipes.rows) {
            if (text_at(pipes, row, "scenario") != scenario || !touches(row, spots)) continue;
            each_end(row, [&](const PlanarPoint& end) { spots.insert(spot_of(end)); });
        }
    }
    return spots;
}

/// `line` without what lies within `length` of its end at a site.
PlanarLine cut_back(PlanarLine line, const std::set<Spot>& sites, double length) {
    for (int side = 0; side < 2; ++side) {
        std::ranges::reverse(line.points);  // so that the end in question is the last point
        if (line.points.size() < 2 || !sites.contains(spot_of(line.points.back()))) continue;
        const PlanarPoint fence = line.points.back();
        const auto from_fence = [&](const PlanarPoint& p) { return std::hypot(p.x - fence.x, p.y - fence.y); };
        while (!line.points.empty() && from_fence(line.points.back()) < length) {
            const PlanarPoint inner = line.points.back();
            line.points.pop_back();
            if (line.points.empty() || from_fence(line.points.back()) < length) continue;
            const PlanarPoint outer = line.points.back();
            const double share = (from_fence(outer) - length) / (from_fence(outer) - from_fence(inner));
            line.points.push_back({outer.x + share * (inner.x - outer.x), outer.y + share * (inner.y - outer.y)});
            break;
        }
    }
    return line;
}

void cut_lines(Draft& draft, const std::string& name) {
    Table* table = find_table(draft.tables, name);
    const double length = draft.rules.cut_back.in(unit::m);
    const auto sites = spots_of(draft.places);
    if (!table) return;
    for (Row& row : table->rows) {
        auto* lines = std::get_if<PlanarLines>(&row.shape);
        if (!lines || length <= 0.0 || !touches(row, sites)) continue;
        for (auto& line : lines->parts) line = cut_back(std::move(line), sites, length);
        std::erase_if(lines->parts, [](const PlanarLine& line) { return line.points.size() < 2; });
        if (lines->parts.empty()) row.shape = {};
        draft.count(name, "ends of lines", why::fence);
    }
}

/// Scenarios, each with the spots of its trees that carry a hidden site.
std::map<std::string, std::set<Spot>> hidden_trees(const Draft& draft) {
    std::map<std::string, std::set<Spot>> trees;
    const Table* pipes = find_table(draft.tables, "h2_pipes");
    for (const Row& row : pipes ? pipes->rows : std::vector<Row>{}) {
        const auto scenario = text_at(*pipes, row, "scenario");
        if (!trees.contains(scenario)) trees[scenario] = trees_at(*pipes, scenario, spots_of(draft.hidden_places));
    }
    return trees;
}

void hide_pipes(Draft& draft, const std::map<std::string, std::set<Spot>>& trees) {
    Table* pipes = find_table(draft.tables, "h2_pipes");
    if (!pipes) return;
    const auto fences = spots_of(draft.hidden_places);
    draft.drop_rows(pipes, why::hidden_site, [&](const Row& row) { return touches(row, fences); });
    for (Row& row : pipes->rows) {
        if (!touches(row, trees.at(text_at(*pipes, row, "scenario")))) continue;
        for (const char* column : {"diameter_mm", "lines", "flow_mw", "length_km", "capex_mln_eur"})
            draft.empty(*pipes, row, column, why::rests_on_hidden);
    }
}

/// Ids of areas that hold a hidden site, or a spot of a tree with one.
std::set<std::string> hidden_areas(const Table& areas, const std::vector<PlanarPoint>& spots) {
    std::set<std::string> ids;
    for (const Row& row : areas.rows) {
        const auto* outline = std::get_if<PlanarArea>(&row.shape);
        const bool holds =
            !outline || std::ranges::any_of(spots, [&](const PlanarPoint& spot) { return contains(*outline, spot); });
        if (holds) ids.insert(text_at(areas, row, "area_id"));
    }
    return ids;
}

void hide_areas(Draft& draft, const std::map<std::string, std::set<Spot>>& trees) {
    const Table* areas = find_table(draft.tables, "h2_areas");
    if (!areas) return;
    std::vector<PlanarPoint> spots = draft.hidden_places;
    for (const auto& [scenario, tree] : trees) {
        for (const auto& [x, y] : tree) spots.push_back({static_cast<double>(x), static_cast<double>(y)});
    }
    const auto ids = hidden_areas(*areas, spots);
    for (const char* name : {"h2_areas", "h2_options"}) {
        Table* table = find_table(draft.tables, name);
        draft.drop_rows(table, why::rests_on_hidden,
                        [&](const Row& row) { return ids.contains(text_at(*table, row, "area_id")); });
    }
}

void hide_shares(Draft& draft, const std::map<std::string, std::set<Spot>>& trees) {
    std::map<std::string, Spot> place;
    const Table* sites = find_table(draft.tables, "sites");
    for (const Row& row : sites ? sites->rows : std::vector<Row>{}) {
        if (const auto* point = std::get_if<PlanarPoint>(&row.shape))
            place[text_at(*sites, row, "site_id")] = spot_of(*point);
    }
    const auto rests = [&](const std::string& scenario, const std::string& site) {
        const auto tree = trees.find(scenario);
        return tree != trees.end() && place.contains(site) && tree->second.contains(place.at(site));
    };
    Table* shares = find_table(draft.tables, "h2_shares");
    draft.drop_rows(shares, why::rests_on_hidden, [&](const Row& row) {
        return rests(text_at(*shares, row, "scenario"), text_at(*shares, row, "site_id"));
    });
    Table* networks = find_table(draft.tables, "h2_networks");
    if (!networks) return;
    for (Row& row : networks->rows) {
        for (const char* column : {"capex_mln_eur", "route_gap", "gap"})
            draft.empty(*networks, row, column, why::rests_on_hidden);
    }
}

}  // namespace

void hide_networks(Draft& draft) {
    if (!draft.hidden.empty()) {
        const auto trees = hidden_trees(draft);
        hide_areas(draft, trees);
        hide_shares(draft, trees);
        hide_pipes(draft, trees);
    }
    cut_lines(draft, "h2_pipes");
    cut_lines(draft, "connections");
}

}  // namespace regiohub
