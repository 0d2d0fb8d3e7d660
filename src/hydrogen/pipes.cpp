// Sources: the general isothermal flow equation for a level pipe (any text on gas transport); the cost curve of the
// Hydrogen Infrastructure Map (HIM) as methods 8.4 gives it.
#include "hydrogen/pipes.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace regiohub {
namespace {

constexpr double gas_constant_j_per_kg_k = 4124.0;  // of hydrogen
constexpr double kelvin_at_zero_celsius = 273.15;
constexpr double pascal_per_bar = 1e5;

// The HIM curve, D in mm, EUR/m.
constexpr double him_square = 0.0022;
constexpr double him_linear = 0.86;
constexpr double him_constant = 247.5;

double section_m2(Length diameter) {
    const double d = diameter.in(unit::m);
    return std::numbers::pi / 4.0 * d * d;
}

Power as_power(double kg_per_s, Per<Energy, Mass> lhv) {
    return Power::of_base((kg_per_s * (unit::kg / unit::s)).base() * lhv.base());
}

Per<Money, Length> from_table(Length diameter, const std::vector<PipeCost>& table) {
    const auto above = std::ranges::lower_bound(table, diameter, {}, &PipeCost::diameter);
    if (above == table.begin() || (above != table.end() && above->diameter == diameter)) {
        return above->cost;
    }
    if (above == table.end()) {
        return table.back().cost;
    }
    const PipeCost& below = *(above - 1);
    const double share = (diameter - below.diameter) / (above->diameter - below.diameter);
    return below.cost + share * (above->cost - below.cost);
}

Per<Money, Length> from_curve(Length diameter) {
    const double d = diameter.in(unit::mm);
    return (him_square * d * d + him_linear * d + him_constant) * (unit::eur / unit::m);
}

}  // namespace

Power capacity_by_pressure(Length diameter, Length length, const PipeRules& rules, Per<Energy, Mass> lhv) {
    if (length <= Length{}) {
        return std::numeric_limits<double>::infinity() * unit::MW;
    }
    const double p1 = rules.inlet.in(unit::bar)*pascal_per_bar;
    const double p2 = rules.outlet.in(unit::bar)*pascal_per_bar;
    const double kelvin = rules.gas_temperature.in(unit::degC) + kelvin_at_zero_celsius;
    const double resistance =
        rules.friction * (length / diameter) * rules.compressibility * gas_constant_j_per_kg_k * kelvin;
    return as_power(section_m2(diameter) * std::sqrt((p1 * p1 - p2 * p2) / resistance), lhv);
}

Power capacity_by_velocity(Length diameter, const PipeRules& rules, Per<Energy, Mass> lhv) {
    const double kg_per_m3 = rules.velocity_density.in(unit::kg / unit::m3);
    return as_power(section_m2(diameter) * rules.velocity_limit.in(unit::m_per_s)*kg_per_m3, lhv);
}

Power pipe_capacity(Length diameter, Length length, const PipeRules& rules, Per<Energy, Mass> lhv) {
    return std::min(capacity_by_pressure(diameter, length, rules, lhv), capacity_by_velocity(diameter, rules, lhv));
}

Pipe pipe_for(Power flow, Length length, const PipeRules& rules, Per<Energy, Mass> lhv) {
    for (const Length size : rules.sizes) {
        if (size >= rules.smallest && pipe_capacity(size, length, rules, lhv) >= flow) {
            return {size, 1};
        }
    }
    const Length largest = rules.sizes.empty() ? rules.smallest : std::max(rules.sizes.back(), rules.smallest);
    const double lines = std::ceil(flow / pipe_capacity(largest, length, rules, lhv));
    return {largest, std::max<std::size_t>(1, static_cast<std::size_t>(lines))};
}

Per<Money, Length> cost_of(const Pipe& pipe, const PipeRules& rules) {
    const auto one = rules.cost_table.empty() ? from_curve(pipe.diameter) : from_table(pipe.diameter, rules.cost_table);
    return one * (rules.cost_factor * static_cast<double>(pipe.lines));
}

double capital_recovery_factor(double rate, double years) {
    return rate == 0.0 ? 1.0 / years : rate / (1.0 - std::pow(1.0 + rate, -years));
}

Per<Money, Duration> yearly_cost(Money capex, const PriceRules& rules) {
    return capex * (capital_recovery_factor(rules.discount_rate, rules.lifetime_years) + rules.opex_share) / unit::yr;
}

Per<Money, Mass> price_of(Money capex, MassRate flow, const PriceRules& rules) {
    return Per<Money, Mass>::of_base(yearly_cost(capex, rules).base() / flow.base());
}

}  // namespace regiohub
