#include "write/json_rows.hpp"

#include <nlohmann/json.hpp>

namespace regiohub {
namespace {

using Json = nlohmann::ordered_json;

struct CellJson {
    Json operator()(std::monostate) const { return nullptr; }
    template <class Value>
    Json operator()(const Value& value) const {
        return value;
    }
};

}  // namespace

std::string json_rows(const Table& table) {
    Json all = Json::array();
    for (const auto& row : table.rows) {
        Json one = Json::object();
        for (std::size_t c = 0; c < row.cells.size(); ++c)
            one[table.columns[c].name] = std::visit(CellJson{}, row.cells[c]);
        all.push_back(std::move(one));
    }
    return all.dump(1) + "\n";
}

}  // namespace regiohub
