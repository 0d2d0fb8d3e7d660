// Which stations and supply areas a planned project expands.
#pragma once

#include <span>
#include <vector>

#include "grid/layers.hpp"
#include "model/grid_room.hpp"

namespace regiohub {

/// One place a project, same order. What the project states goes first: the id of a station, else its name; the id of
/// an area. A project that states nothing is tied by its name, and told so: "Borssele-Goes de Poel 150 kV verzwaren" is
/// tied to the stations Borssele and Goes de Poel that have 150 kV or no known voltage. A part of a name is no name:
/// "Amstelveen Zuid" is not tied to Amstelveen.
[[nodiscard]] std::vector<ProjectPlace> place_projects(const GridLayers& layers);

}  // namespace regiohub
