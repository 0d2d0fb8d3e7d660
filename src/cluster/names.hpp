// Names that a person would give.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/groups.hpp"
#include "model/places.hpp"
#include "model/site.hpp"

namespace regiohub {

/// "Winkelsteeg, Nijmegen" for a hub on an estate, else the place of its biggest site.
[[nodiscard]] std::string hub_name(const Hub& hub, std::span<const DemandSite> sites, std::span<const Estate> estates);

/// Hubs that would share a name get that of their biggest site behind it: "Oss (Organon)".
void tell_apart(std::vector<Hub>& hubs, std::span<const DemandSite> sites);

/// "Nijmegen and Cuijk, Gelderland and Noord-Brabant": the place (else the estate) of the biggest anchor, that of the
/// next biggest anchor elsewhere, then the main province and the next one of most members.
[[nodiscard]] std::string region_name(const Region& region, std::span<const DemandSite> sites,
                                      std::span<const AdminArea> provinces, std::span<const Estate> estates);

}  // namespace regiohub
