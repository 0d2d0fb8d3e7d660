// The units that a study file may name, by dimension. A dimension that a new rule brings gets its line in
// unit_names.cpp.
#pragma once

#include <string>
#include <vector>

#include "study/shape.hpp"
#include "units/units.hpp"

namespace regiohub {

// The first unit of each is the one values are shown in, unless a key says otherwise.
[[nodiscard]] std::vector<UnitName> unit_names(const Length&);
[[nodiscard]] std::vector<UnitName> unit_names(const Power&);
[[nodiscard]] std::vector<UnitName> unit_names(const Energy&);
[[nodiscard]] std::vector<UnitName> unit_names(const Mass&);
[[nodiscard]] std::vector<UnitName> unit_names(const MassRate&);
[[nodiscard]] std::vector<UnitName> unit_names(const VolumeRate&);
[[nodiscard]] std::vector<UnitName> unit_names(const Money&);
[[nodiscard]] std::vector<UnitName> unit_names(const Duration&);
[[nodiscard]] std::vector<UnitName> unit_names(const Temperature&);
[[nodiscard]] std::vector<UnitName> unit_names(const Pressure&);
[[nodiscard]] std::vector<UnitName> unit_names(const Speed&);
[[nodiscard]] std::vector<UnitName> unit_names(const Per<Mass, Volume>&);
[[nodiscard]] std::vector<UnitName> unit_names(const Per<Energy, Volume>&);
[[nodiscard]] std::vector<UnitName> unit_names(const Per<Energy, Mass>&);
[[nodiscard]] std::vector<UnitName> unit_names(const Per<Money, Length>&);
[[nodiscard]] std::vector<UnitName> unit_names(const Per<Money, Mass>&);
[[nodiscard]] std::vector<UnitName> unit_names(const Per<Money, Energy>&);
[[nodiscard]] std::vector<UnitName> unit_names(const Per<Money, Power>&);

// What a person calls a value of the dimension: "a length".
[[nodiscard]] std::string name_of(const Length&);
[[nodiscard]] std::string name_of(const Power&);
[[nodiscard]] std::string name_of(const Energy&);
[[nodiscard]] std::string name_of(const Mass&);
[[nodiscard]] std::string name_of(const MassRate&);
[[nodiscard]] std::string name_of(const VolumeRate&);
[[nodiscard]] std::string name_of(const Money&);
[[nodiscard]] std::string name_of(const Duration&);
[[nodiscard]] std::string name_of(const Temperature&);
[[nodiscard]] std::string name_of(const Pressure&);
[[nodiscard]] std::string name_of(const Speed&);
[[nodiscard]] std::string name_of(const Per<Mass, Volume>&);
[[nodiscard]] std::string name_of(const Per<Energy, Volume>&);
[[nodiscard]] std::string name_of(const Per<Energy, Mass>&);
[[nodiscard]] std::string name_of(const Per<Money, Length>&);
[[nodiscard]] std::string name_of(const Per<Money, Mass>&);
[[nodiscard]] std::string name_of(const Per<Money, Energy>&);
[[nodiscard]] std::string name_of(const Per<Money, Power>&);

}  // namespace regiohub
