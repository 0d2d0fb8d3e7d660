// What is written, as plain values: a table has a name, columns and rows, and each row may have a shape. Every writer
// takes tables, so a layer is described once and comes out as GeoPackage, GeoJSON and CSV alike.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "model/shapes.hpp"

namespace regiohub {

struct Vocabulary;

enum class GeometryKind : std::uint8_t { none, point, lines, area };  // lines and areas are always written as multi

enum class CellType : std::uint8_t { whole, number, text, flag, time };  // time is text: "2025-03-01T00:00:00.000Z"

/// std::monostate: not known or not applicable; written as NULL, an empty CSV cell, a JSON null. Never as 0 or "".
using Cell = std::variant<std::monostate, std::int64_t, double, std::string, bool>;

/// std::monostate: the row has no place on the map.
using Shape = std::variant<std::monostate, PlanarPoint, PlanarLines, PlanarArea>;

struct Column {
    std::string name;  // snake_case; ends in its unit where it has one: "cable_m"
    CellType type = CellType::text;
    std::string about;                  // one English sentence without a full stop: what it says, what NULL means
    const Vocabulary* words = nullptr;  // the codes it takes, where it is an enumeration
};

struct Row {
    std::vector<Cell> cells;  // as many as the table's columns, each of its column's type or empty
    Shape shape;              // of the table's geometry kind, or empty
    bool operator==(const Row&) const = default;
};

struct Table {
    std::string name;
    std::string about;
    GeometryKind geometry = GeometryKind::none;
    std::vector<Column> columns;
    std::vector<Row> rows;
};

}  // namespace regiohub
