#include "write/fields.hpp"

#include <iterator>
#include <numeric>

namespace regiohub {

Cell rounded(double figure, int decimals) {
    if (!std::isfinite(figure)) return {};
    const double step = std::pow(10.0, decimals);
    const double result = std::round(figure * step) / step;
    return result == 0.0 ? 0.0 : result;  // never -0
}

Cell cell_of(const std::string& text) {
    return text.empty() ? Cell{} : Cell{text};
}

LayerFields joined(std::vector<LayerFields> parts) {
    LayerFields all;
    for (auto& part : parts) {
        all.insert(all.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
    }
    return all;
}

Table tabulate(Table head, std::span<const std::size_t> things, const LayerFields& fields,
               const std::function<Shape(std::size_t)>& shape) {
    for (const auto& field : fields) head.columns.push_back(field.column);
    head.rows.reserve(things.size());
    for (const std::size_t thing : things) {
        Row row;
        row.cells.reserve(fields.size());
        for (const auto& field : fields) row.cells.push_back(field.cell(thing));
        if (shape) row.shape = shape(thing);
        head.rows.push_back(std::move(row));
    }
    return head;
}

std::vector<std::size_t> positions(std::size_t count) {
    std::vector<std::size_t> all(count);
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

namespace field {

LayerFields dated(const std::string& stem, const std::string& about,
                  const std::function<std::optional<DatedYear>(std::size_t)>& of) {
    const auto year = [of](int Range<int>::* end) {
        return [of, end](std::size_t i) {
            const auto stated = of(i);
            return stated ? std::optional<int>{stated->year.*end} : std::nullopt;
        };
    };
    return {whole(stem + "_from", about + ": earliest year; NULL: not known", year(&Range<int>::low)),
            whole(stem + "_to", about + ": latest year; NULL: not known", year(&Range<int>::high)),
            text(stem + "_source", "Who says so, and as of when", [of](std::size_t i) {
                const auto stated = of(i);
                return stated ? stated->source : std::string{};
            })};
}

}  // namespace field

}  // namespace regiohub
