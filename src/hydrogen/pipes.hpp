// Pipes of a regional hydrogen network: what a size carries, which size a flow needs, what it costs (methods 8.4).
#pragma once

#include <cstddef>

#include "model/rules.hpp"
#include "units/units.hpp"

namespace regiohub {

/// What a pipe of this inner diameter carries over `length` from inlet to outlet pressure:
/// p1^2 - p2^2 = f (L/D) Z R T (m/A)^2 with R = 4,124 J/(kg K), isothermal and level. Infinite at length 0.
[[nodiscard]] Power capacity_by_pressure(Length diameter, Length length, const PipeRules& rules, Per<Energy, Mass> lhv);

/// What it carries at the velocity limit, at the density that the rules take the limit at.
[[nodiscard]] Power capacity_by_velocity(Length diameter, const PipeRules& rules, Per<Energy, Mass> lhv);

/// The lesser of both.
[[nodiscard]] Power pipe_capacity(Length diameter, Length length, const PipeRules& rules, Per<Energy, Mass> lhv);

struct Pipe {
    Length diameter;
    std::size_t lines = 1;  // parallel; above 1 only where the largest size is too small
    bool operator==(const Pipe&) const = default;
};

/// The thinnest size of the rules, not under `smallest`, that carries `flow` over `length`.
[[nodiscard]] Pipe pipe_for(Power flow, Length length, const PipeRules& rules, Per<Energy, Mass> lhv);

/// A metre of this pipe, laid. From the cost table (straight between its lines, level outside them), else from the HIM
/// curve 0.0022 D^2 + 0.86 D + 247.5 EUR/m with D in mm; times the cost factor.
[[nodiscard]] Per<Money, Length> cost_of(const Pipe& pipe, const PipeRules& rules);

/// Yearly payment that pays back 1 over `years` at `rate`; 1/years at rate 0.
[[nodiscard]] double capital_recovery_factor(double rate, double years);

/// Capital recovery and yearly upkeep.
[[nodiscard]] Per<Money, Duration> yearly_cost(Money capex, const PriceRules& rules);

/// Needs a flow above 0.
[[nodiscard]] Per<Money, Mass> price_of(Money capex, MassRate flow, const PriceRules& rules);

}  // namespace regiohub
