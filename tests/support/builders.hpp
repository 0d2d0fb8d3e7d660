// Sites for tests: a builder shows only what its test is about.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "model/places.hpp"
#include "model/site.hpp"

namespace regiohub::test {

/// An operating member with a place, at (x, y) metres of the planar frame: `DemandSite s = a_site("A").at(0,
/// 0).anchor()`.
class SiteBuilder {
public:
    explicit SiteBuilder(std::string id) {
        site_.id.text = std::move(id);
        site_.name = "Works " + site_.id.text;
        site_.scope.scope = Scope::member;
        site_.at = PlanarPoint{};
    }
    SiteBuilder& at(double x_m, double y_m) {
        site_.at = PlanarPoint{x_m, y_m};
        return *this;
    }
    SiteBuilder& nowhere() {
        site_.at.reset();
        return *this;
    }
    SiteBuilder& scope(Scope scope) {
        site_.scope.scope = scope;
        return *this;
    }
    SiteBuilder& anchor() { return scope(Scope::anchor); }
    SiteBuilder& place(std::string name) {
        site_.place = std::move(name);
        return *this;
    }
    SiteBuilder& sector(Sector sector) {
        site_.sector = sector;
        return *this;
    }
    SiteBuilder& emission(int year, MassRate rate) {
        site_.emission[year] = rate;
        return *this;
    }
    SiteBuilder& province(std::size_t index) {
        site_.province = index;
        return *this;
    }
    SiteBuilder& estate(std::size_t index, OnEstate on = OnEstate::yes) {
        site_.estate = {on, EstateBasis::by_list, index, "high"};
        return *this;
    }
    SiteBuilder& supply_area(std::size_t index) {
        site_.supply_area = index;
        return *this;
    }
    SiteBuilder& new_peak(Power mid) {
        site_.demand.new_electric_peak = Band<Power>{mid, mid, mid};
        return *this;
    }
    SiteBuilder& with(auto change) {
        change(site_);
        return *this;
    }
    operator DemandSite() const { return site_; }  // NOLINT(google-explicit-constructor): that is what a builder is for

private:
    DemandSite site_;
};

inline SiteBuilder a_site(std::string id) {
    return SiteBuilder{std::move(id)};
}

/// Ascending by id, as the rooms expect.
inline std::vector<DemandSite> sites(std::vector<DemandSite> list) {
    std::sort(list.begin(), list.end(), [](const DemandSite& a, const DemandSite& b) { return a.id < b.id; });
    return list;
}

inline Estate an_estate(std::string id, std::string name, std::string place = {}) {
    Estate estate;
    estate.id.text = std::move(id);
    estate.name = std::move(name);
    estate.place = std::move(place);
    return estate;
}

inline AdminArea a_province(std::string id, std::string name) {
    AdminArea province;
    province.id.text = std::move(id);
    province.name = std::move(name);
    return province;
}

}  // namespace regiohub::test
