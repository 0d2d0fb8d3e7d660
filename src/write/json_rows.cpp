#include "write/json_rows.hpp"

#include "write/cell_json.hpp"

namespace regiohub {
std::string json_rows(const Table& table) {
    using Json = nlohmann::ordered_json;
    Json all = Json::array();
    for (const auto& row : table.rows) {
        Json one = Json::object();
        for (std::size_t c = 0; c < row.cells.size(); ++c) one[table.columns[c].name] = cell_json(row.cells[c]);
        all.push_back(std::move(one));
    }
    return all.dump(1) + "\n";
}

}  // namespace regiohub
