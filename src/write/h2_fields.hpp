// Columns and words that the layers of the hydrogen plan share.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "model/hydrogen.hpp"
#include "write/fields.hpp"

namespace regiohub {

[[nodiscard]] std::string code_of(BackboneScenario scenario);
[[nodiscard]] std::string code_of(HydrogenOptionKind kind);

/// Two digits: the backbone's position is known to kilometres, so a finer length, price or cost would claim too much.
[[nodiscard]] double two_digits(double figure);

/// A quantity in two digits; `of` gives it, or an optional one.
template <class Dimension, class Of>
[[nodiscard]] LayerField coarse(std::string name, std::string about, Quantity<Dimension> unit, Of of) {
    return field::number(std::move(name), std::move(about),
                         [unit, of = std::move(of)](std::size_t i) -> std::optional<double> {
                             const std::optional<Quantity<Dimension>> value = of(i);
                             return value ? std::optional{two_digits(value->in(unit))} : std::nullopt;
                         });
}

}  // namespace regiohub
