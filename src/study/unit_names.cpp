#include "study/unit_names.hpp"

namespace regiohub {
namespace {

template <class Q>
UnitName named(const char* name, Q one) {
    return {name, one.base()};
}

}  // namespace

using namespace unit;

std::vector<UnitName> unit_names(const Length&) {
    return {named("m", m), named("km", km), named("mm", mm)};
}
std::vector<UnitName> unit_names(const Power&) {
    return {named("MW", MW),
            named("kW", kW),
            named("GW", GW),
            named("GWh/yr", GWh_per_yr),
            named("MWh/yr", MWh_per_yr),
            named("TWh/yr", TWh / yr)};
}
std::vector<UnitName> unit_names(const Energy&) {
    return {named("MWh", MWh), named("kWh", kWh), named("GWh", GWh)};
}
std::vector<UnitName> unit_names(const Mass&) {
    return {named("t", t), named("kg", kg), named("kt", kt), named("Mt", Mt)};
}
std::vector<UnitName> unit_names(const MassRate&) {
    return {named("t/yr", t_per_yr), named("kt/yr", kt_per_yr), named("Mt/yr", Mt_per_yr), named("kg/h", kg / h)};
}
std::vector<UnitName> unit_names(const VolumeRate&) {
    return {named("m3/yr", m3_per_yr), named("mln m3/yr", 1e6 * m3_per_yr), named("m3/h", m3 / h)};
}
std::vector<UnitName> unit_names(const Money&) {
    return {named("EUR", eur), named("mln EUR", meur)};
}
std::vector<UnitName> unit_names(const Duration&) {
    return {named("h", h), named("yr", yr)};
}
std::vector<UnitName> unit_names(const Temperature&) {
    return {named("degC", degC)};
}
std::vector<UnitName> unit_names(const Pressure&) {
    return {named("bar", bar)};
}
std::vector<UnitName> unit_names(const Speed&) {
    return {named("m/s", m_per_s)};
}
std::vector<UnitName> unit_names(const Per<Mass, Volume>&) {
    return {named("kg/m3", kg / m3)};
}
std::vector<UnitName> unit_names(const Per<Energy, Volume>&) {
    return {named("kWh/m3", kWh / m3), named("MWh/m3", MWh / m3)};
}
std::vector<UnitName> unit_names(const Per<Energy, Mass>&) {
    return {named("kWh/kg", kWh / kg), named("MWh/t", MWh / t)};
}
std::vector<UnitName> unit_names(const Per<Money, Length>&) {
    return {named("EUR/m", eur / m), named("EUR/km", eur / km), named("mln EUR/km", meur / km)};
}
std::vector<UnitName> unit_names(const Per<Money, Mass>&) {
    return {named("EUR/kg", eur / kg), named("EUR/t", eur / t)};
}
std::vector<UnitName> unit_names(const Per<Money, Energy>&) {
    return {named("EUR/MWh", eur / MWh), named("EUR/kWh", eur / kWh)};
}
std::vector<UnitName> unit_names(const Per<Money, Power>&) {
    return {named("EUR/kW", eur / kW), named("EUR/MW", eur / MW)};
}

std::string name_of(const Length&) {
    return "a length";
}
std::string name_of(const Power&) {
    return "a power";
}
std::string name_of(const Energy&) {
    return "an energy";
}
std::string name_of(const Mass&) {
    return "a mass";
}
std::string name_of(const MassRate&) {
    return "a mass by time";
}
std::string name_of(const VolumeRate&) {
    return "a volume by time";
}
std::string name_of(const Money&) {
    return "an amount of money";
}
std::string name_of(const Duration&) {
    return "a duration";
}
std::string name_of(const Temperature&) {
    return "a temperature";
}
std::string name_of(const Pressure&) {
    return "a pressure";
}
std::string name_of(const Speed&) {
    return "a speed";
}
std::string name_of(const Per<Mass, Volume>&) {
    return "a mass by volume";
}
std::string name_of(const Per<Energy, Volume>&) {
    return "an energy by volume";
}
std::string name_of(const Per<Energy, Mass>&) {
    return "an energy by mass";
}
std::string name_of(const Per<Money, Length>&) {
    return "a price by length";
}
std::string name_of(const Per<Money, Mass>&) {
    return "a price by mass";
}
std::string name_of(const Per<Money, Energy>&) {
    return "a price by energy";
}
std::string name_of(const Per<Money, Power>&) {
    return "a price by power";
}

}  // namespace regiohub
