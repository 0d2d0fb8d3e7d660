// The way in: any source that GDAL opens becomes rows of the model, or Issues. No GDAL type leaves this room.
#pragma once

#include <map>
#include <string>

#include "model/layer_spec.hpp"
#include "model/layers.hpp"

namespace regiohub {

/// Reads every layer that `specs` names, by role. Coordinates keep the layer's own CRS, x (east) before y (north). A
/// row that cannot be used becomes an Issue with its own id; a layer that cannot be read at all throws Error{data} with
/// its place.
[[nodiscard]] SourceLayers read_layers(const std::map<std::string, LayerSpec>& specs);

/// Reads the one layer that `spec` names into its place in `layers`.
void read_layer(const LayerSpec& spec, SourceLayers& layers);

}  // namespace regiohub
