// Opening what a layer's spec names: the right format, read-only, with its filter and its box already on.
#pragma once

#include <memory>

#include "model/layer_spec.hpp"
#include "read/gdal_messages.hpp"

namespace regiohub {

/// An open dataset and the layer in it that the study wants. Both are opaque GDAL handles.
struct OpenSource {
    std::shared_ptr<void> dataset;
    std::shared_ptr<void> layer;
};

/// Throws Error{data} where the source cannot be opened or lacks the layer; Error{request} for a filter, a statement or
/// a box that is refused. A statement must be one SELECT; a connection to PostGIS is read-only, and its filter and box
/// are pushed to the server.
[[nodiscard]] OpenSource open_source(const LayerSpec& spec, const GdalMessages& messages);

}  // namespace regiohub
