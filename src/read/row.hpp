// One row on its way to the model: typed access to its cells. Whatever is wrong with a cell becomes an Issue; nothing
// throws.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/issue.hpp"
#include "model/range.hpp"
#include "read/table.hpp"
#include "units/units.hpp"

namespace regiohub {

/// Years that a plan can be about; a figure outside them is a slip of the hand.
inline constexpr Range<int> lawful_years{1850, 2100};

template <class Code>
struct KnownWord {
    std::string_view text;  // folded
    Code code;
};

class RowReader {
public:
    RowReader(const TableHead& head, const RawRow& row, Issues& issues);

    /// The row's own id, or "row 12".
    [[nodiscard]] const std::string& id() const { return id_; }

    /// Trimmed text, after the study's `values`.
    [[nodiscard]] std::string text(std::size_t field) const;
    [[nodiscard]] bool bound(std::size_t field) const;

    [[nodiscard]] std::optional<double> number(std::size_t field);
    /// A number that may not be negative: a negative one is unknown and an issue.
    [[nodiscard]] std::optional<double> amount(std::size_t field);
    /// A share from 0 to 1.
    [[nodiscard]] std::optional<double> share(std::size_t field);
    [[nodiscard]] std::optional<Range<int>> years(std::size_t field);

    template <class Q>
    [[nodiscard]] std::optional<Q> quantity(std::size_t field, Q unit) {
        const auto count = amount(field);
        return count ? std::optional{*count * unit} : std::nullopt;
    }

    /// The amount of `metres`, else of `kilometres`; 0 where neither is given (the layer says so once).
    [[nodiscard]] Length length(std::size_t metres, std::size_t kilometres);

    /// The code of a word; `blank` for an empty cell; an unknown word is `blank` too, with an issue.
    template <class Code>
    [[nodiscard]] Code code(std::size_t field, std::span<const KnownWord<Code>> words, Code blank) {
        const auto word = folded(text(field));
        if (word.empty()) return blank;
        for (const auto& one : words) {
            if (one.text == word) return one.code;
        }
        doubt("unknown_word", unknown_word(field));
        return blank;
    }

    /// The row's yearly figures.
    [[nodiscard]] std::map<int, double> yearly(std::size_t field);

    /// Fields of a point's coordinates.
    struct PointFields {
        std::size_t lon, lat, x, y;
    };
    /// From the columns where the study maps them, else the geometry, else columns of our own names. Half a point is
    /// none, and an issue.
    [[nodiscard]] std::optional<SourcePoint> point(const PointFields& fields);
    [[nodiscard]] SourceArea area();
    [[nodiscard]] SourceLines lines();

    /// Ends this row: at most one such issue a row, the first.
    void set_aside(std::string code, std::string text);
    void doubt(std::string code, std::string text);
    void note(std::string code, std::string text);
    [[nodiscard]] bool is_set_aside() const { return set_aside_; }

private:
    [[nodiscard]] std::string unknown_word(std::size_t field) const;
    [[nodiscard]] std::optional<double> checked(const NumberCell& cell, std::string_view field, std::string_view text,
                                                bool coordinate);
    [[nodiscard]] std::optional<SourcePoint> point_of(std::size_t x, std::size_t y);
    void add(std::string code, Severity severity, std::string text);
    void tell_shape();

    const TableHead& head_;
    const RawRow& row_;
    Issues& issues_;
    std::string id_;
    bool set_aside_ = false;
    bool shape_told_ = false;
};

}  // namespace regiohub
