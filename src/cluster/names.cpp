#include "cluster/names.hpp"

#include <algorithm>
#include <map>

#include "cluster/participants.hpp"

namespace regiohub {

namespace {

std::vector<SiteIndex> sites_of(std::span<const Member> members) {
    std::vector<SiteIndex> found;
    for (const Member& member : members) found.push_back(member.site);
    return found;
}

std::string first_of(std::initializer_list<std::string> names) {
    const auto* const named =
        std::find_if(names.begin(), names.end(), [](const std::string& name) { return !name.empty(); });
    return named == names.end() ? std::string{} : *named;
}

/// Where the site is, as people call it.
std::string place_of(const DemandSite& site, std::span<const Estate> estates) {
    const std::string estate = site.estate.estate ? estates[*site.estate.estate].name : std::string{};
    return first_of({site.place, estate, site.stated_municipality, site.name, site.id.text});
}

/// "Maastricht / Nuth": reads the same in every language.
std::string joined(const std::vector<std::string>& names) {
    return names.size() < 2 ? first_of({names.empty() ? "" : names.front()}) : names[0] + " / " + names[1];
}

/// Places of the two biggest anchors that are in different places.
std::vector<std::string> main_places(const Region& region, std::span<const DemandSite> sites,
                                     std::span<const Estate> estates) {
    auto anchors = region.anchors;
    std::vector<std::string> places;
    while (!anchors.empty() && places.size() < 2) {
        const SiteIndex lead = biggest(anchors, sites);
        const auto place = place_of(sites[lead], estates);
        if (places.empty() || places.front() != place) places.push_back(place);
        std::erase(anchors, lead);
    }
    return places;
}

/// Names of the two provinces of most members; ties go to the lower position.
std::vector<std::string> main_provinces(const Region& region, std::span<const DemandSite> sites,
                                        std::span<const AdminArea> provinces) {
    std::map<std::size_t, std::size_t> members_in;
    for (const Member& member : region.members) {
        if (const auto province = sites[member.site].province) ++members_in[*province];
    }
    std::vector<std::string> names;
    while (!members_in.empty() && names.size() < 2) {
        const auto most = std::max_element(members_in.begin(), members_in.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        names.push_back(provinces[most->first].name);
        members_in.erase(most);
    }
    return names;
}

}  // namespace

std::string hub_name(const Hub& hub, std::span<const DemandSite> sites, std::span<const Estate> estates) {
    if (!hub.estate) return place_of(sites[biggest(sites_of(hub.members), sites)], estates);
    const Estate& estate = estates[*hub.estate];
    const bool told = estate.place.empty() || estate.name.find(estate.place) != std::string::npos;
    return told ? first_of({estate.name, estate.id.text}) : estate.name + ", " + estate.place;
}

void tell_apart(std::vector<Hub>& hubs, std::span<const DemandSite> sites) {
    std::map<std::string, std::size_t> count;
    for (const Hub& hub : hubs) ++count[hub.name];
    for (Hub& hub : hubs) {
        if (count[hub.name] < 2) continue;
        const DemandSite& lead = sites[biggest(sites_of(hub.members), sites)];
        hub.name += " (" + first_of({lead.name, lead.id.text}) + ")";
    }
}

std::string region_name(const Region& region, std::span<const DemandSite> sites, std::span<const AdminArea> provinces,
                        std::span<const Estate> estates) {
    const auto places = joined(main_places(region, sites, estates));
    const auto in = joined(main_provinces(region, sites, provinces));
    return in.empty() ? places : places + ", " + in;
}

}  // namespace regiohub
