// The print layouts of the project: one sheet of the whole plan, and an atlas of its regions. Both A3, landscape.
#pragma once

#include <vector>

#include "model/plan.hpp"
#include "model/language.hpp"
#include "write/xml.hpp"

namespace regiohub {

struct MapExtent {
    double min_x = 0.0;
    double min_y = 0.0;
    double max_x = 0.0;
    double max_y = 0.0;
};

struct LayoutParts {
    const Plan& plan;
    MapExtent extent;
    XmlElement legend_tree;  // the layers that the legend explains
    Language language = Language::english;
};

[[nodiscard]] std::vector<XmlElement> project_layouts(const LayoutParts& parts);

}  // namespace regiohub
