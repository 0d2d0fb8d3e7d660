// The dimensions that regiohub computes in, and their units. The base unit of each stands in its comment.
#pragma once

#include "units/quantity.hpp"

namespace regiohub {

using Length = Quantity<struct LengthDimension>;            // m
using Area = Quantity<struct AreaDimension>;                // m2
using Mass = Quantity<struct MassDimension>;                // t
using Volume = Quantity<struct VolumeDimension>;            // m3 (gas: at normal conditions)
using Duration = Quantity<struct DurationDimension>;        // h
using Energy = Quantity<struct EnergyDimension>;            // MWh
using Money = Quantity<struct MoneyDimension>;              // EUR
using Temperature = Quantity<struct TemperatureDimension>;  // degrees Celsius
using Pressure = Quantity<struct PressureDimension>;        // bar
using Power = Per<Energy, Duration>;                        // MW = MWh/h
using Speed = Per<Length, Duration>;                        // m/h inside

using MassRate = Per<Mass, Duration>;      // t/h inside, read as t/yr
using VolumeRate = Per<Volume, Duration>;  // m3/h inside, read as m3/yr

namespace unit {
inline constexpr Length m = Length::of_base(1.0);
inline constexpr Length mm = Length::of_base(1e-3);
inline constexpr Length km = Length::of_base(1e3);
inline constexpr Area m2 = Area::of_base(1.0);
inline constexpr Area ha = Area::of_base(1e4);
inline constexpr Area km2 = Area::of_base(1e6);
inline constexpr Mass kg = Mass::of_base(1e-3);
inline constexpr Mass t = Mass::of_base(1.0);
inline constexpr Mass kt = Mass::of_base(1e3);
inline constexpr Mass Mt = Mass::of_base(1e6);
inline constexpr Volume m3 = Volume::of_base(1.0);
inline constexpr Duration h = Duration::of_base(1.0);
inline constexpr Duration yr = Duration::of_base(8760.0);
inline constexpr Energy kWh = Energy::of_base(1e-3);
inline constexpr Energy MWh = Energy::of_base(1.0);
inline constexpr Energy GWh = Energy::of_base(1e3);
inline constexpr Energy TWh = Energy::of_base(1e6);
inline constexpr Power kW = kWh / h;
inline constexpr Power MW = MWh / h;
inline constexpr Power GW = GWh / h;
inline constexpr Money eur = Money::of_base(1.0);
inline constexpr Money meur = Money::of_base(1e6);
inline constexpr Temperature degC = Temperature::of_base(1.0);
inline constexpr Pressure bar = Pressure::of_base(1.0);
inline constexpr Duration s = Duration::of_base(1.0 / 3600.0);
inline constexpr Speed m_per_s = m / s;
inline constexpr MassRate t_per_yr = t / yr;
inline constexpr MassRate kt_per_yr = kt / yr;
inline constexpr MassRate Mt_per_yr = Mt / yr;
inline constexpr VolumeRate m3_per_yr = m3 / yr;
inline constexpr Power MWh_per_yr = MWh / yr;
inline constexpr Power GWh_per_yr = GWh / yr;
}  // namespace unit

constexpr Area operator*(Length a, Length b) {
    return Area::of_base(a.base() * b.base());
}

}  // namespace regiohub
