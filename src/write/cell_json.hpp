// A cell as JSON: what is not known is null.
#pragma once

#include <nlohmann/json.hpp>

#include "write/table.hpp"

namespace regiohub {

[[nodiscard]] inline nlohmann::ordered_json cell_json(const Cell& cell) {
    return std::visit(
        [](const auto& value) -> nlohmann::ordered_json {
            if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::monostate>) {
                return nullptr;
            } else {
                return value;
            }
        },
        cell);
}

}  // namespace regiohub
