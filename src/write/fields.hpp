// How a layer is put into words: a list of fields, each a column and how a row's cell comes about. Adding a column is
// adding a line.
#pragma once

#include <cmath>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "model/range.hpp"
#include "units/units.hpp"
#include "write/table.hpp"
#include "write/words.hpp"

namespace regiohub {

/// A column, and its cell for the thing at a position of the plan.
struct LayerField {
    Column column;
    std::function<Cell(std::size_t)> cell;
};
using LayerFields = std::vector<LayerField>;

/// Rounded half away from zero; NULL when not finite: an infinite distance is one that does not exist.
[[nodiscard]] Cell rounded(double figure, int decimals);

/// "": NULL.
[[nodiscard]] Cell cell_of(const std::string& text);

[[nodiscard]] LayerFields joined(std::vector<LayerFields> parts);

/// Name, about and geometry as in `head`; one row for each of `things`, in that order.
[[nodiscard]] Table tabulate(Table head, std::span<const std::size_t> things, const LayerFields& fields,
                             const std::function<Shape(std::size_t)>& shape = {});

/// 0, 1, 2 ... count - 1
[[nodiscard]] std::vector<std::size_t> positions(std::size_t count);

/// "a; b; c"
template <class Texts>
[[nodiscard]] std::string listed(const Texts& texts) {
    std::string all;
    for (const auto& text : texts) all += (all.empty() ? "" : "; ") + std::string{text};
    return all;
}

/// The item at a position, or nullptr: an overlay that was not made has no items.
template <class Items>
[[nodiscard]] auto at_or_null(const Items& items, std::size_t position) {
    return position < items.size() ? &items[position] : nullptr;
}

namespace field {

inline constexpr int amount_decimals = 3;  // mm, kW, kg: finer is noise
inline constexpr int number_decimals = 6;

/// `of` gives text, or an optional one. Empty text is NULL.
template <class Of>
[[nodiscard]] LayerField text(std::string name, std::string about, Of of) {
    return {{std::move(name), CellType::text, std::move(about)}, [of = std::move(of)](std::size_t i) -> Cell {
                if constexpr (std::is_convertible_v<decltype(of(i)), std::string>) {
                    return cell_of(of(i));
                } else {
                    const auto value = of(i);
                    return value ? cell_of(*value) : Cell{};
                }
            }};
}

/// `of` gives a value of an enumeration, or an optional one.
template <class Enumeration, class Of>
[[nodiscard]] LayerField coded(std::string name, std::string about, Of of) {
    return {{std::move(name), CellType::text, std::move(about), &vocabulary<Enumeration>()},
            [of = std::move(of)](std::size_t i) -> Cell {
                const std::optional<Enumeration> value = of(i);
                return value ? Cell{code(*value)} : Cell{};
            }};
}

/// `of` gives a whole number, or an optional one.
template <class Of>
[[nodiscard]] LayerField whole(std::string name, std::string about, Of of) {
    return {{std::move(name), CellType::whole, std::move(about)}, [of = std::move(of)](std::size_t i) -> Cell {
                if constexpr (std::is_integral_v<decltype(of(i))>) {
                    return static_cast<std::int64_t>(of(i));
                } else {
                    const auto value = of(i);
                    return value ? Cell{static_cast<std::int64_t>(*value)} : Cell{};
                }
            }};
}

/// `of` gives a bare number, or an optional one.
template <class Of>
[[nodiscard]] LayerField number(std::string name, std::string about, Of of) {
    return {{std::move(name), CellType::number, std::move(about)}, [of = std::move(of)](std::size_t i) -> Cell {
                const std::optional<double> value = of(i);
                return value ? rounded(*value, number_decimals) : Cell{};
            }};
}

/// `of` gives a quantity of the unit's dimension, or an optional one.
template <class Dimension, class Of>
[[nodiscard]] LayerField amount(std::string name, std::string about, Quantity<Dimension> unit, Of of) {
    return {{std::move(name), CellType::number, std::move(about)}, [unit, of = std::move(of)](std::size_t i) -> Cell {
                const std::optional<Quantity<Dimension>> value = of(i);
                return value ? rounded(value->in(unit), amount_decimals) : Cell{};
            }};
}

template <class Of>
[[nodiscard]] LayerField flag(std::string name, std::string about, Of of) {
    return {{std::move(name), CellType::flag, std::move(about)}, [of = std::move(of)](std::size_t i) -> Cell {
                const std::optional<bool> value = of(i);
                return value ? Cell{*value} : Cell{};
            }};
}

/// What a band of columns is called: asked_low_mw, asked_mid_mw, asked_high_mw.
struct BandName {
    std::string stem;
    std::string unit;
    std::string about;
};

/// `of` gives an optional Band of the unit's dimension.
template <class Dimension, class Of>
[[nodiscard]] LayerFields band(const BandName& name, Quantity<Dimension> unit, Of of) {
    using Value = Band<Quantity<Dimension>>;
    const auto part = [&](const char* end, Quantity<Dimension> Value::* which) {
        return amount(name.stem + "_" + end + "_" + name.unit, name.about + " (" + end + ")", unit,
                      [of, which](std::size_t i) -> std::optional<Quantity<Dimension>> {
                          const std::optional<Value> value = of(i);
                          return value ? std::optional{(*value).*which} : std::nullopt;
                      });
    };
    return {part("low", &Value::low), part("mid", &Value::mid), part("high", &Value::high)};
}

/// `of` gives an optional DatedYear: <stem>_from, <stem>_to, <stem>_source.
[[nodiscard]] LayerFields dated(const std::string& stem, const std::string& about,
                                const std::function<std::optional<DatedYear>(std::size_t)>& of);

}  // namespace field

}  // namespace regiohub
