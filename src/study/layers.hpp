// [layers.<role>] becomes a LayerSpec whose file is known to be there.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "model/issue.hpp"
#include "model/layer_spec.hpp"
#include "study/document.hpp"

namespace regiohub {

/// Where a study file lies, and how it judges its layers.
struct StudyPlace {
    std::string file;              // as named in messages
    std::filesystem::path folder;  // that paths are relative to
    bool strict = false;           // a layer without date, source or licence is refused
};

struct LayerSpecs {
    std::map<std::string, LayerSpec> by_role;
    Issues issues;  // what a layer does not say about itself, where the study is not strict
};

/// Throws Error{request} with file, line, key and what to do.
[[nodiscard]] LayerSpecs read_layer_specs(const Node& layers, const StudyPlace& place);

}  // namespace regiohub
