// Province and estate of one site (methods 3).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "geometry/area_index.hpp"
#include "model/issue.hpp"
#include "model/layers.hpp"
#include "model/places.hpp"
#include "model/rules.hpp"
#include "model/site.hpp"

namespace regiohub {

struct ProvinceAnswer {
    std::optional<std::size_t> province;
    PlaceBasis basis = PlaceBasis::none;
};

/// Keeps a reference to `provinces`, which must outlive it.
class ProvinceFinder {
public:
    explicit ProvinceFinder(const std::vector<AdminArea>& provinces);

    /// The polygon that holds the site; else the nearest within the coast tolerance. Where that is not the stated
    /// province, the stated one holds if it lies within the accuracy of border and site together, and an Issue says so;
    /// else the polygon holds, with an Issue. Needs `site.at`.
    [[nodiscard]] ProvinceAnswer find(const LocatedSite& site, const PlaceRules& rules, Issues& issues) const;

private:
    [[nodiscard]] ProvinceAnswer by_place(PlanarPoint at, const PlaceRules& rules) const;

    const std::vector<AdminArea>& provinces_;
    std::map<std::string, std::size_t> by_name_;
    AreaIndex index_;
};

/// Keeps a reference to `estates`, which must outlive it.
class EstateFinder {
public:
    EstateFinder(const std::vector<Estate>& estates, const Layer<EstateMembership>& list);

    /// By polygon where the study has estate polygons and the site a point: on the estate within the tolerance, and
    /// then `yes` unless the site's accuracy is larger than its distance to the estate's edge, when it is `likely`;
    /// also `likely` when only the accuracy reaches the estate; else `no`. Without polygons by list; without a list not
    /// supplied.
    [[nodiscard]] EstateAnswer find(const LocatedSite& site, const PlaceRules& rules) const;

private:
    [[nodiscard]] EstateAnswer by_polygon(const LocatedSite& site, const PlaceRules& rules) const;
    [[nodiscard]] EstateAnswer by_list(const LocatedSite& site) const;

    const std::vector<Estate>& estates_;
    AreaIndex index_;
    bool has_polygons_ = false;
    bool has_list_ = false;
    std::map<Id<SiteTag>, EstateMembership> list_;
    std::map<Id<EstateTag>, std::size_t> position_;
};

}  // namespace regiohub
