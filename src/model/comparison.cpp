#include "model/comparison.hpp"

#include <algorithm>

namespace regiohub {

bool GroupChange::unchanged() const {
    return change == ListChange::same && (wave_change == WaveChange::none || wave_change == WaveChange::same);
}

bool Comparison::equal() const {
    return causes.empty() && std::ranges::all_of(regions, &GroupChange::unchanged) &&
           std::ranges::all_of(hubs, &GroupChange::unchanged);
}

}  // namespace regiohub
