#include "model/comparison.hpp"

#include <algorithm>

namespace regiohub {

bool GroupChange::status_changed() const {
    const auto by_waves = [](const GroupPlace& place) {
        return place.status == "selected" || place.status == "candidate" || place.status.empty();
    };
    return before && after && before->status != after->status && !(by_waves(*before) && by_waves(*after));
}

bool GroupChange::unchanged() const {
    return change == ListChange::same && !status_changed() &&
           (wave_change == WaveChange::none || wave_change == WaveChange::same);
}

bool Comparison::equal() const {
    return causes.empty() && std::ranges::all_of(regions, &GroupChange::unchanged) &&
           std::ranges::all_of(hubs, &GroupChange::unchanged);
}

}  // namespace regiohub
