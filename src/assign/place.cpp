#include "assign/place.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "assign/index_of.hpp"
#include "geometry/distance.hpp"

namespace regiohub {

ProvinceFinder::ProvinceFinder(const std::vector<AdminArea>& provinces)
    : provinces_{provinces}, index_{index_of(provinces)} {
    for (std::size_t i = 0; i < provinces.size(); ++i) by_name_.emplace(provinces[i].name, i);
}

ProvinceAnswer ProvinceFinder::by_place(PlanarPoint at, const PlaceRules& rules) const {
    if (const auto holder = index_.containing(at)) return {holder, PlaceBasis::polygon};
    if (const auto near = index_.nearest(at, rules.coast_tolerance)) return {near->area, PlaceBasis::nearest};
    return {};
}

ProvinceAnswer ProvinceFinder::find(const LocatedSite& site, const PlaceRules& rules, Issues& issues) const {
    const ProvinceAnswer found = by_place(*site.at, rules);
    const auto stated = by_name_.find(site.stated_province);
    if (stated == by_name_.end() || stated->second == found.province) return found;

    const AdminArea& claimed = provinces_[stated->second];
    const Length away = distance(*site.at, claimed.area);
    const Length doubt = claimed.border_accuracy + site.location_accuracy;
    const std::string holder = found.province ? provinces_[*found.province].name : "no province";
    if (away <= doubt) {
        issues.push_back({"sites", site.id.text, "province_within_accuracy", Severity::note,
                          fmt::format("Stated in {}, its point lies in {}; {:.0f} m off is within the accuracy of "
                                      "border and site ({:.0f} m), "
                                      "so the stated province holds.",
                                      claimed.name, holder, away.in(unit::m), doubt.in(unit::m))});
        return {stated->second, PlaceBasis::stated_within_accuracy};
    }
    issues.push_back({"sites", site.id.text, "province_differs", Severity::doubt,
                      fmt::format("Stated in {}, its point lies in {}, {:.1f} km from {}: the point holds; correct the "
                                  "point or the province.",
                                  claimed.name, holder, away.in(unit::km), claimed.name)});
    return found;
}

EstateFinder::EstateFinder(const std::vector<Estate>& estates, const Layer<EstateMembership>& list)
    : estates_{estates}, index_{index_of(estates)}, has_list_{list.supplied()} {
    for (std::size_t i = 0; i < estates.size(); ++i) {
        has_polygons_ = has_polygons_ || !estates[i].area.empty();
        position_.emplace(estates[i].id, i);
    }
    for (const auto& row : list.rows) list_.emplace(row.site, row);
}

EstateAnswer EstateFinder::find(const LocatedSite& site, const PlaceRules& rules) const {
    if (has_polygons_ && site.at) return by_polygon(site, rules);
    if (has_list_) return by_list(site);
    return {};
}

EstateAnswer EstateFinder::by_polygon(const LocatedSite& site, const PlaceRules& rules) const {
    const Length search = std::max(rules.estate_tolerance, site.location_accuracy);
    const auto near = index_.nearest(*site.at, search);
    if (!near) return {OnEstate::no, EstateBasis::by_polygon, std::nullopt, ""};
    const bool within = near->distance <= rules.estate_tolerance;
    const bool sure = within && site.location_accuracy <= distance_to_edge(*site.at, estates_[near->area].area);
    return {sure ? OnEstate::yes : OnEstate::likely, EstateBasis::by_polygon, near->area, ""};
}

EstateAnswer EstateFinder::by_list(const LocatedSite& site) const {
    const auto row = list_.find(site.id);
    if (row == list_.end()) return {OnEstate::unknown, EstateBasis::by_list, std::nullopt, ""};
    const auto position = position_.find(row->second.estate);
    const auto estate = position == position_.end() ? std::nullopt : std::optional{position->second};
    return {row->second.on_estate, EstateBasis::by_list, estate, row->second.certainty};
}

}  // namespace regiohub
