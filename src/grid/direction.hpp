// Offtake and feed-in: the same questions of different figures.
#pragma once

#include <optional>
#include <vector>

#include "model/networks.hpp"
#include "model/overlay.hpp"

namespace regiohub {

/// Where the figures of one direction stand: what the layers say, and what the overlay holds.
struct GridDirection {
    bool is_offtake = false;  // the direction that decides on a site's station
    Capacity Station::* station = nullptr;
    Capacity SupplyArea::* area = nullptr;
    Capacity SupplyArea::* above = nullptr;  // what an area's row tells of the areas above it
    std::optional<Power> PlannedProject::* added = nullptr;
    Congestion SiteConnection::* status = nullptr;
    std::optional<Headroom> SiteConnection::* room = nullptr;
    std::optional<DatedYear> SiteConnection::* year = nullptr;
    std::optional<int> SiteConnection::* not_before = nullptr;
    YearBasis SiteConnection::* basis = nullptr;
    std::vector<RoomAccount> GridOverlay::* stations = nullptr;
    std::vector<RoomAccount> GridOverlay::* areas = nullptr;
};

inline constexpr GridDirection grid_offtake{true,
                                            &Station::offtake,
                                            &SupplyArea::offtake,
                                            &SupplyArea::offtake_above,
                                            &PlannedProject::offtake,
                                            &SiteConnection::offtake,
                                            &SiteConnection::room,
                                            &SiteConnection::first_year_offtake,
                                            &SiteConnection::not_before_offtake,
                                            &SiteConnection::basis_offtake,
                                            &GridOverlay::stations,
                                            &GridOverlay::areas};

inline constexpr GridDirection grid_feed_in{false,
                                            &Station::feed_in,
                                            &SupplyArea::feed_in,
                                            &SupplyArea::feed_in_above,
                                            &PlannedProject::feed_in,
                                            &SiteConnection::feed_in,
                                            &SiteConnection::room_feed_in,
                                            &SiteConnection::first_year_feed_in,
                                            &SiteConnection::not_before_feed_in,
                                            &SiteConnection::basis_feed_in,
                                            &GridOverlay::stations_feed_in,
                                            &GridOverlay::areas_feed_in};

}  // namespace regiohub
