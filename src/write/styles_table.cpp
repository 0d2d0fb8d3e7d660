// The twelve columns are QGIS's own, by name and type; SLD is left empty, since it cannot say half of what QML can.
#include "write/styles_table.hpp"

#include <algorithm>

#include "write/qml.hpp"

namespace regiohub {
namespace {

std::vector<Column> style_columns() {
    std::vector<Column> columns;
    for (const char* name : {"f_table_catalog", "f_table_schema", "f_table_name", "f_geometry_column", "styleName",
                             "styleQML", "styleSLD"}) {
        columns.push_back({name, CellType::text, "QGIS's own column for a layer's style"});
    }
    columns.push_back({"useAsDefault", CellType::flag, "Whether QGIS opens the layer with this style"});
    for (const char* name : {"description", "owner", "ui"})
        columns.push_back({name, CellType::text, "QGIS's own column for a layer's style"});
    columns.push_back({"update_time", CellType::time, "Time of last change: the newest date of the plan's layers"});
    return columns;
}

}  // namespace

Table styles_table(std::span<const MapStyle> styles, std::span<const Table> tables,
                   const std::pair<Language, std::string>& language_and_stamp) {
    const auto& [language, stamp] = language_and_stamp;
    Table all{"layer_styles", "Styles that QGIS opens the layers with", GeometryKind::none, style_columns(), {}};
    const Cell empty{std::string{}};  // QGIS asks for '', not for NULL
    for (const auto& style : styles) {
        const auto table = std::ranges::find(tables, style.table, &Table::name);
        if (table == tables.end()) continue;
        all.rows.push_back({{empty, empty, Cell{style.table}, Cell{std::string{"geom"}}, Cell{style.name},
                             Cell{qml(style, *table, language)}, empty, Cell{style.is_default}, Cell{table->about},
                             empty, Cell{}, Cell{stamp}},
                            {}});
    }
    return all;
}

}  // namespace regiohub
