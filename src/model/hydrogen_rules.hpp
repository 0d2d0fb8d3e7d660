// The rules of hydrogen: pipes, prices, areas, networks and options. Part of rules.hpp, which says what a rule is.
#pragma once

#include <string>
#include <vector>

#include "model/range.hpp"
#include "units/units.hpp"

namespace regiohub {

/// One line of a pipe cost table: what a metre of this size costs, laid.
struct PipeCost {
    Length diameter;
    Per<Money, Length> cost;
    bool operator==(const PipeCost&) const = default;
};

/// Sizes, hydraulics and cost of a regional hydrogen pipe (methods 8.4).
struct PipeRules {
    std::vector<Length> sizes{50.0 * unit::mm,  80.0 * unit::mm,  100.0 * unit::mm, 150.0 * unit::mm, 200.0 * unit::mm,
                              250.0 * unit::mm, 300.0 * unit::mm, 400.0 * unit::mm, 500.0 * unit::mm};  // ascending
    Length smallest = 100.0 * unit::mm;  // nothing thinner is laid
    Pressure inlet = 40.0 * unit::bar;   // at the backbone
    Pressure outlet = 30.0 * unit::bar;  // at the farthest user
    double friction = 0.01;              // Darcy
    double compressibility = 1.0;
    Temperature gas_temperature = 9.85 * unit::degC;  // 283 K
    Speed velocity_limit = 15.0 * unit::m_per_s;
    Per<Mass, Volume> velocity_density = 5.7 * unit::kg / unit::m3;  // at which the limit is taken
    std::vector<PipeCost> cost_table;                                // of the study; empty: the HIM curve
    double cost_factor = 1.0;                                        // on all pipe costs
    Range<double> cost_factor_range{0.6, 3.0};
};

/// From capex to a yearly cost, and to a price by weight (methods 8.5).
struct PriceRules {
    double discount_rate = 0.06;
    double lifetime_years = 40.0;
    double opex_share = 0.03;  // of capex, a year
};

/// When hydrogen demand makes an area (domain A33).
struct HydrogenAreaRules {
    Length linkage = 10.0 * unit::km;
    std::size_t min_sites = 3;         // this many sites ...
    Power min_peak = 10.0 * unit::MW;  // ... or this much
    Length outline_margin = 1.0 * unit::km;
};

/// Along which ways and for what worth a network is laid (methods 8.2, 8.3).
struct HydrogenNetworkRules {
    Length longest_edge = 25.0 * unit::km;  // of the route graph
    double route_factor = 1.3;              // ground over straight line
    std::size_t tie_ins = 3;                // nearest legs that a site may tie in to
    Per<Money, Mass> worth =
        0.5 * (unit::eur / unit::kg);  // what a kilogram brought may cost at most, without the gas itself
    int start_year = 2026;
    int horizon_year = 2035;  // legs that may come later do not count
    int years_later = 3;      // slip of every leg in the scenario of that name
};

/// What the options of an area cost (methods 8.6). Prices are low, mid, high; without an outside source unless a key
/// says so.
struct HydrogenOptionRules {
    Band<Per<Money, Mass>> hydrogen_price{3.0 * (unit::eur / unit::kg), 5.0 * (unit::eur / unit::kg),
                                          8.0 * (unit::eur / unit::kg)};
    Band<Per<Money, Mass>> truck_cost{1.0 * (unit::eur / unit::kg), 1.5 * (unit::eur / unit::kg),
                                      3.0 * (unit::eur / unit::kg)};
    Band<Per<Money, Energy>> electricity_price{50.0 * (unit::eur / unit::MWh), 80.0 * (unit::eur / unit::MWh),
                                               120.0 * (unit::eur / unit::MWh)};
    Band<Per<Money, Energy>> green_gas_price{80.0 * (unit::eur / unit::MWh), 110.0 * (unit::eur / unit::MWh),
                                             150.0 * (unit::eur / unit::MWh)};
    Band<Per<Money, Energy>> gas_price{30.0 * (unit::eur / unit::MWh), 40.0 * (unit::eur / unit::MWh),
                                       60.0 * (unit::eur / unit::MWh)};
    Band<Per<Money, Mass>> co2_price{70.0 * (unit::eur / unit::t), 100.0 * (unit::eur / unit::t),
                                     150.0 * (unit::eur / unit::t)};
    double electrolysis_efficiency = 0.622;  // LHV
    double electrolysis_heat = 0.223;        // of its power, recoverable
    Per<Money, Power> electrolysis_cost = 1886.0 * (unit::eur / unit::kW);
    double electrolysis_lifetime_years = 25.0;
    double electrolysis_opex_share = 0.03;
    double oxygen_per_hydrogen = 7.94;  // by mass
};

struct HydrogenRules {
    Length direct_reach = 5.0 * unit::km;
    Length branch_reach = 25.0 * unit::km;
    HydrogenAreaRules areas;
    HydrogenNetworkRules network;
    PipeRules pipes;
    PriceRules price;
    HydrogenOptionRules options;
};

/// What is wrong with a cost table, in one sentence; empty: nothing. Diameters must rise strictly, and a wider pipe may
/// not cost less.
[[nodiscard]] std::string fault_of(const std::vector<PipeCost>& cost_table);

}  // namespace regiohub
