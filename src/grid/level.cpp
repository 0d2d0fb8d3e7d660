#include "grid/level.hpp"

#include <algorithm>

namespace regiohub {

std::optional<Band<Power>> asked_offtake(const DemandSite& site) {
    if (site.asked_offtake) return Band<Power>{*site.asked_offtake, *site.asked_offtake, *site.asked_offtake};
    return site.demand.new_electric_peak;
}

ConnectionLevel level_of(Power size, const GridRules& rules) {
    const Power apparent = size / rules.power_factor;  // the classes are in MVA, read as MW at unit power factor
    if (apparent <= rules.low_up_to) return ConnectionLevel::low;
    if (apparent <= rules.medium_up_to) return ConnectionLevel::medium;
    if (apparent <= rules.station_up_to) return ConnectionLevel::station;
    if (apparent <= rules.regional_high_up_to) return ConnectionLevel::regional_high;
    if (apparent <= rules.high_up_to) return ConnectionLevel::high;
    return ConnectionLevel::extra_high;
}

ConnectionLevel connection_level(const DemandSite& site, const GridRules& rules) {
    const auto asked = asked_offtake(site);
    if (!asked) return ConnectionLevel::unknown;
    return level_of(site.contract.value_or(Power{}) + asked->mid, rules);
}

bool suits(const Station& station, ConnectionLevel level, const GridRules& rules) {
    return std::ranges::any_of(station.voltages_kv, [&](double kv) {
        switch (level) {
            case ConnectionLevel::extra_high:
                return kv >= rules.extra_high_from_kv;
            case ConnectionLevel::high:
                return kv >= rules.high_from_kv && kv < rules.extra_high_from_kv;
            case ConnectionLevel::regional_high:
                return kv >= rules.regional_high_from_kv && kv < rules.extra_high_from_kv;
            default:  // fed through a transformer of the station, whose own medium voltage a list seldom states
                return kv > 0.0 && kv < rules.extra_high_from_kv;
        }
    });
}

}  // namespace regiohub
