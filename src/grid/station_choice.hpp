// Which station a site would be connected to.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "geometry/point_index.hpp"
#include "model/networks.hpp"
#include "model/overlay.hpp"
#include "model/rules.hpp"

namespace regiohub {

/// The stations that one level may use, ready to be asked for the nearest.
class StationChooser {
public:
    /// A station takes part when it has a place and is in service; where no station of the list states a status, all
    /// count.
    StationChooser(std::span<const Station> stations, const GridRules& rules);

    struct Chosen {
        std::size_t station = 0;
        Length distance;
        bool operator==(const Chosen&) const = default;
    };

    /// The nearest `count` suitable stations, by distance, then id.
    [[nodiscard]] std::vector<Chosen> nearest(PlanarPoint at, ConnectionLevel level, std::size_t count) const;

    /// The nearest `count` suitable stations of one supply area, by distance, then id.
    [[nodiscard]] std::vector<Chosen> in_area(PlanarPoint at, ConnectionLevel level, const std::string& area,
                                              std::size_t count) const;

private:
    struct Usable {
        std::vector<std::size_t> stations;  // ascending by id, so that ties do not depend on the order of rows
        PointIndex index;
        std::map<std::string, std::vector<std::size_t>, std::less<>> by_area;  // ascending by id
    };
    [[nodiscard]] const Usable& usable(ConnectionLevel level) const;

    std::span<const Station> stations_;
    std::vector<Usable> by_class_;  // local, regional high, high, extra high
};

}  // namespace regiohub
