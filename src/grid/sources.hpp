// What is known of the grid's room at a site: its supply area, the TenneT areas above it, and its station.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "grid/direction.hpp"
#include "model/networks.hpp"

namespace regiohub {

/// Finds a supply area by its id and gathers the sources that bear on a connection.
class CapacitySources {
public:
    CapacitySources(std::span<const Station> stations, std::span<const SupplyArea> areas);

    /// What bears on a connection, and whose it is. Neither: of an area that is not supplied, or is only told of.
    struct Bearing {
        const Capacity* capacity = nullptr;
        std::optional<std::size_t> station;
        std::optional<std::size_t> area;
    };

    /// Position of the area with this id; empty: none.
    [[nodiscard]] std::optional<std::size_t> area(const std::string& id) const;

    /// Capacities of the site's own area and of the station's area, each with its parents, and of the station itself. A
    /// parent that the layer does not hold is an unknown source.
    [[nodiscard]] std::vector<Bearing> bearing_on(std::optional<std::size_t> own_area,
                                                  std::optional<std::size_t> station,
                                                  const GridDirection& direction) const;

private:
    void add_area(std::size_t area, const GridDirection& direction, std::vector<Bearing>& sources) const;

    std::span<const Station> stations_;

    std::span<const SupplyArea> areas_;
    std::map<std::string, std::size_t, std::less<>> by_id_;
};

}  // namespace regiohub
