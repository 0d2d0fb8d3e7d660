// The plan as one HTML page that needs no software and no network.
#pragma once

#include <span>
#include <string>

#include "model/language.hpp"
#include "write/table.hpp"

namespace regiohub {

struct ReportHead {
    std::string title;
    Language language = Language::english;  // the page opens in it and can change
};

/// The page that src/report makes, with of each table the columns that it shows. Tables and columns that the page does
/// not know stay out of it. Text of a plan stays text: nothing in it can become markup or script.
[[nodiscard]] std::string report_page(std::span<const Table> tables, const ReportHead& head);

}  // namespace regiohub
