// What is known of the grid's room at a site: its supply area, the TenneT areas above it, and its station.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/networks.hpp"

namespace regiohub {

/// Finds a supply area by its id and gathers the sources that bear on a connection.
class CapacitySources {
public:
    explicit CapacitySources(std::span<const SupplyArea> areas);

    struct InDirection {
        Capacity Station::* station;
        Capacity SupplyArea::* area;
    };
    static constexpr InDirection offtake{&Station::offtake, &SupplyArea::offtake};
    static constexpr InDirection feed_in{&Station::feed_in, &SupplyArea::feed_in};

    /// Position of the area with this id; empty: none.
    [[nodiscard]] std::optional<std::size_t> area(const std::string& id) const;

    /// Capacities of the site's own area and of the station's area, each with its parents, and of the station itself
    /// where it states a status or where no area does. A parent that the layer does not hold is an unknown source.
    [[nodiscard]] std::vector<Capacity> bearing_on(std::optional<std::size_t> own_area, const Station* station,
                                                   const InDirection& direction) const;

private:
    void add_area(std::size_t area, const InDirection& direction, std::vector<Capacity>& sources) const;

    std::span<const SupplyArea> areas_;
    std::map<std::string, std::size_t, std::less<>> by_id_;
};

}  // namespace regiohub
