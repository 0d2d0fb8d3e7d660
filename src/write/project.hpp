// A QGIS project beside the plan: its layers in order, their styles, its reference system and extent, a sheet for print
// and an atlas with one page a region. All paths are relative, so plan.gpkg and plan.qgz can be moved together.
#pragma once

#include <span>
#include <string>

#include "model/plan.hpp"
#include "model/language.hpp"
#include "write/style.hpp"
#include "write/table.hpp"

namespace regiohub {

struct ProjectParts {
    const Plan& plan;
    std::span<const Table> tables;
    std::span<const MapStyle> styles;
    Language language = Language::english;
};

/// The text of plan.qgs, for QGIS 3.22 and later.
[[nodiscard]] std::string qgis_project(const ProjectParts& parts);

}  // namespace regiohub
