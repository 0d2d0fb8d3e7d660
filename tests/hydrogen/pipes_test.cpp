#include "hydrogen/pipes.hpp"
#include "model/physics.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <limits>

using namespace regiohub;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

const PipeRules pipes;
const PriceRules price;

double pressure_mw(double dn) {
    return capacity_by_pressure(dn * unit::mm, 20.0 * unit::km, pipes, hydrogen_lhv).in(unit::MW);
}
double velocity_mw(double dn) {
    return capacity_by_velocity(dn * unit::mm, pipes, hydrogen_lhv).in(unit::MW);
}

/// EUR/kg of 10 km of this size, for so many MW at 60 % load.
double eur_per_kg(double mw, double dn) {
    const Money capex = 10.0 * unit::km * cost_of({dn * unit::mm, 1}, pipes);
    const MassRate flow = MassRate::of_base((0.6 * mw * unit::MW).base() / hydrogen_lhv.base());
    return price_of(capex, flow, price).in(unit::eur / unit::kg);
}

}  // namespace

TEST_CASE("Pressure drop gives the capacities of the check figures within five per cent") {
    CHECK_THAT(pressure_mw(100), WithinRel(52.0, 0.05));
    CHECK_THAT(pressure_mw(150), WithinRel(142.0, 0.05));
    CHECK_THAT(pressure_mw(200), WithinRel(292.0, 0.05));
    CHECK_THAT(pressure_mw(300), WithinRel(804.0, 0.05));
    CHECK_THAT(pressure_mw(500), WithinRel(2884.0, 0.05));
}

TEST_CASE("The velocity limit gives the capacities of the check figures within five per cent") {
    CHECK_THAT(velocity_mw(100), WithinRel(81.0, 0.05));
    CHECK_THAT(velocity_mw(150), WithinRel(181.0, 0.05));
    CHECK_THAT(velocity_mw(200), WithinRel(322.0, 0.05));
    CHECK_THAT(velocity_mw(300), WithinRel(725.0, 0.05));
    CHECK_THAT(velocity_mw(500), WithinRel(2015.0, 0.05));
}

TEST_CASE("Ten kilometres of pipe cost per kilogram what the check figures say") {
    CHECK_THAT(eur_per_kg(5, 100), WithinAbs(0.435, 0.0005));
    CHECK_THAT(eur_per_kg(5, 50), WithinAbs(0.362, 0.0005));
    CHECK_THAT(eur_per_kg(20, 100), WithinAbs(0.109, 0.0005));
    CHECK_THAT(eur_per_kg(100, 150), WithinAbs(0.026, 0.0005));
}

TEST_CASE("A flow gets the thinnest pipe that carries it, and nothing thinner than the smallest that is laid") {
    const auto dn = [](double mw, double km) {
        return pipe_for(mw * unit::MW, km * unit::km, pipes, hydrogen_lhv).diameter.in(unit::mm);
    };
    CHECK_THAT(dn(0, 10), WithinAbs(100, 1e-9));
    CHECK_THAT(dn(5, 10), WithinAbs(100, 1e-9));
    CHECK_THAT(dn(20, 10), WithinAbs(100, 1e-9));
    CHECK_THAT(dn(100, 10), WithinAbs(150, 1e-9));
    CHECK_THAT(dn(60, 20), WithinAbs(150, 1e-9));
    double before = 0.0;
    for (double mw = 1.0; mw < 3000.0; mw *= 1.3) {
        const Pipe pipe = pipe_for(mw * unit::MW, 20.0 * unit::km, pipes, hydrogen_lhv);
        const double carries = static_cast<double>(pipe.lines) *
                               pipe_capacity(pipe.diameter, 20.0 * unit::km, pipes, hydrogen_lhv).in(unit::MW);
        CHECK(carries >= mw);
        const double metre = cost_of(pipe, pipes).in(unit::eur / unit::m);
        CHECK(metre >= before);
        before = metre;
    }
}

TEST_CASE("A flow beyond the largest size gets parallel lines") {
    const Pipe pipe = pipe_for(5.0 * unit::GW, 20.0 * unit::km, pipes, hydrogen_lhv);
    CHECK(pipe == Pipe{500.0 * unit::mm, 3});
    CHECK(cost_of(pipe, pipes) == 3.0 * cost_of({500.0 * unit::mm, 1}, pipes));
}

TEST_CASE("A pipe without length has no pressure drop but keeps its velocity limit") {
    CHECK(std::isinf(capacity_by_pressure(100.0 * unit::mm, Length{}, pipes, hydrogen_lhv).in(unit::MW)));
    CHECK_THAT(pipe_capacity(100.0 * unit::mm, Length{}, pipes, hydrogen_lhv).in(unit::MW),
               WithinRel(velocity_mw(100), 1e-12));
}

TEST_CASE("The cost factor multiplies every pipe, and a cost table stands in for the curve") {
    PipeRules rules;
    rules.cost_factor = 2.0;
    CHECK(cost_of({100.0 * unit::mm, 1}, rules) == 2.0 * cost_of({100.0 * unit::mm, 1}, pipes));
    rules.cost_factor = 1.0;
    rules.cost_table = {{100.0 * unit::mm, 400.0 * (unit::eur / unit::m)},
                        {200.0 * unit::mm, 600.0 * (unit::eur / unit::m)}};
    const auto at = [&](double dn) { return cost_of({dn * unit::mm, 1}, rules).in(unit::eur / unit::m); };
    CHECK_THAT(at(50), WithinAbs(400, 1e-9));
    CHECK_THAT(at(100), WithinAbs(400, 1e-9));
    CHECK_THAT(at(150), WithinAbs(500, 1e-9));
    CHECK_THAT(at(200), WithinAbs(600, 1e-9));
    CHECK_THAT(at(500), WithinAbs(600, 1e-9));
}

TEST_CASE("A cost table that falls with diameter, or is not in order, is refused in one sentence") {
    const auto eur_per_m = unit::eur / unit::m;
    CHECK(fault_of({}).empty());
    CHECK(fault_of({{100.0 * unit::mm, 400.0 * eur_per_m}, {150.0 * unit::mm, 400.0 * eur_per_m}}).empty());
    CHECK(fault_of({{100.0 * unit::mm, 400.0 * eur_per_m}, {150.0 * unit::mm, 399.0 * eur_per_m}}) ==
          "the pipe cost table must not fall with diameter, but DN150 at 399 EUR/m is cheaper than DN100 at 400 EUR/m: "
          "check the units "
          "of both lines");
    CHECK(fault_of({{150.0 * unit::mm, 400.0 * eur_per_m}, {100.0 * unit::mm, 300.0 * eur_per_m}}) ==
          "the pipe cost table must rise in diameter, but DN100 follows DN150: sort its lines");
    CHECK_FALSE(fault_of({{100.0 * unit::mm, 0.0 * eur_per_m}}).empty());
    CHECK_FALSE(fault_of({{100.0 * unit::mm, std::numeric_limits<double>::quiet_NaN() * eur_per_m}}).empty());
}

TEST_CASE("Capital recovery pays back the sum, with and without interest") {
    CHECK_THAT(capital_recovery_factor(0.0, 40.0), WithinRel(0.025, 1e-12));
    CHECK_THAT(capital_recovery_factor(0.06, 40.0), WithinRel(0.066461535, 1e-6));
    double owed = 1.0;
    for (int year = 0; year < 40; ++year) {
        owed = owed * 1.06 - capital_recovery_factor(0.06, 40.0);
    }
    CHECK_THAT(owed, WithinAbs(0.0, 1e-9));
}
