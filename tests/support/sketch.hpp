// A map drawn in characters: letters become planar points, one character is one cell of a stated size. The last row is
// y = 0, the first column x = 0; blanks, dots and anything else that is not a letter or digit are empty ground.
#pragma once

#include <algorithm>
#include <cctype>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "model/shapes.hpp"
#include "units/units.hpp"

namespace regiohub::test {

class Sketch {
public:
    /// Empty first and last lines and the indent common to all lines are not part of the map.
    Sketch(std::string_view map, Length cell) {
        const std::vector<std::string_view> rows = rows_of(map);
        std::size_t indent = std::string_view::npos;
        for (const std::string_view row : rows) indent = std::min(indent, row.find_first_not_of(' '));
        for (std::size_t row = 0; row < rows.size(); ++row)
            for (std::size_t column = indent; column < rows[row].size(); ++column)
                if (const char c = rows[row][column]; std::isalnum(static_cast<unsigned char>(c)) != 0)
                    places_[c].push_back({(cell * static_cast<double>(column - indent)).in(unit::m),
                                          (cell * static_cast<double>(rows.size() - 1 - row)).in(unit::m)});
    }

    /// Where the one letter `c` stands.
    [[nodiscard]] PlanarPoint at(char c) const {
        const std::vector<PlanarPoint> places = all(c);
        if (places.size() != 1) throw std::logic_error{std::string{"the sketch does not hold exactly one "} + c};
        return places.front();
    }

    /// Wherever `c` stands, row by row from the top.
    [[nodiscard]] std::vector<PlanarPoint> all(char c) const {
        const auto found = places_.find(c);
        return found == places_.end() ? std::vector<PlanarPoint>{} : found->second;
    }

    /// Every letter in alphabetical order (digits, capitals, small letters), each row by row from the top.
    [[nodiscard]] std::vector<PlanarPoint> all() const {
        std::vector<PlanarPoint> points;
        for (const auto& [letter, places] : places_) points.insert(points.end(), places.begin(), places.end());
        return points;
    }

    /// One area whose corners are the letters of `corners`, in that order.
    [[nodiscard]] PlanarArea area(std::string_view corners) const {
        PlanarLine ring;
        for (const char c : corners) ring.points.push_back(at(c));
        ring.points.push_back(ring.points.front());
        return {{{{ring}}}};
    }

private:
    static std::vector<std::string_view> rows_of(std::string_view map) {
        std::vector<std::string_view> rows;
        for (std::size_t start = 0; start <= map.size();) {
            const std::size_t end = std::min(map.find('\n', start), map.size());
            rows.push_back(map.substr(start, end - start));
            start = end + 1;
        }
        const auto blank = [](std::string_view row) { return row.find_first_not_of(' ') == std::string_view::npos; };
        while (!rows.empty() && blank(rows.back())) rows.pop_back();
        while (!rows.empty() && blank(rows.front())) rows.erase(rows.begin());
        return rows;
    }

    std::map<char, std::vector<PlanarPoint>> places_;
};

}  // namespace regiohub::test
