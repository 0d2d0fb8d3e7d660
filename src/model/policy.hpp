// Figures of the action plan that the data are held against (R11).
#pragma once

#include <string>

namespace regiohub {

/// One figure, with the section where it stands. It is compared and never used to rescale data.
struct PolicyFigure {
    std::string key;  // "ets_sites", "emission_mt", "estate_share", "incinerators", "top_provinces"
    std::string value;
    std::string unit;
    std::string year;
    std::string section;
    std::string text;
};

/// A line of the plausibility table: plan figure, data figure, and what differs.
struct PlausibilityRow {
    std::string what;
    std::string plan_figure;
    std::string plan_year;
    std::string section;
    std::string data_figure;
    std::string data_year;
    std::string difference;
    std::string remark;  // what differs in scope or year, and what a match would not show
};

}  // namespace regiohub
