#include "read/row.hpp"

#include <fmt/format.h>

namespace regiohub {
namespace {

/// "68 MW" in a field in MW is 68: the interface of the capacity map writes its figures so.
std::string_view without_megawatt(std::string_view text, std::string_view field) {
    constexpr std::string_view unit = "mw";
    const auto plain = folded(text);
    if (!field.ends_with("_mw") || !plain.ends_with(unit) || plain.size() != text.size()) return text;
    return trimmed(text.substr(0, text.size() - unit.size()));
}

}  // namespace

RowReader::RowReader(const TableHead& head, const RawRow& row, Issues& issues)
    : head_{head}, row_{row}, issues_{issues} {
    const auto own = text(0);
    id_ = own.empty() ? fmt::format("row {}", row.number) : own;
}

bool RowReader::bound(std::size_t field) const {
    return head_.binding.column[field] != no_column;
}

std::string RowReader::text(std::size_t field) const {
    const auto plain = trimmed(row_.cells[field]);
    const auto& words = head_.values[field];
    if (!words.empty()) {
        const auto found = words.find(folded(plain));
        if (found != words.end()) return found->second;
    }
    return std::string{plain};
}

std::optional<double> RowReader::checked(const NumberCell& cell, std::string_view field, std::string_view text,
                                         bool coordinate) {
    switch (cell.fault) {
        case CellFault::none:
            break;
        case CellFault::not_a_number:
            doubt("not_a_number",
                  fmt::format("{} is \"{}\", which is no number; taken as unknown: correct it", field, text));
            break;
        case CellFault::not_finite:
            doubt("not_finite",
                  fmt::format("{} is \"{}\"; taken as unknown: give a figure or leave it empty", field, text));
            break;
        case CellFault::sentinel:
            doubt("sentinel", fmt::format("{} is {}, a mark for \"no data\"; taken as unknown", field, text));
            break;
        case CellFault::ambiguous:
            if (!coordinate) {
                doubt("ambiguous_number", fmt::format("{} is \"{}\": nothing in its column shows whether that is a "
                                                      "decimal or a thousands separator; read as {}: "
                                                      "write it without separators",
                                                      field, text, *cell.value));
            }
            break;
    }
    return cell.value;
}

std::optional<double> RowReader::number(std::size_t field) {
    const auto plain = text(field);
    const bool coordinate = head_.fields[field].kind == FieldKind::coordinate;
    const std::string_view name = head_.fields[field].name;
    auto value = checked(read_number(without_megawatt(plain, name), head_.sign[field]), name, plain, coordinate);
    if (value) *value *= head_.factor[field];
    return value;
}

std::optional<double> RowReader::amount(std::size_t field) {
    const auto value = number(field);
    if (!value || *value >= 0.0) return value;
    doubt("negative",
          fmt::format("{} is {}, less than nothing; taken as unknown: correct it", head_.fields[field].name, *value));
    return std::nullopt;
}

std::optional<double> RowReader::share(std::size_t field) {
    const auto value = amount(field);
    if (!value || *value <= 1.0) return value;
    doubt("share_out_of_range", fmt::format("{} is {}; a share is 0 to 1; taken as unknown: write 0.2 for 20 %",
                                            head_.fields[field].name, *value));
    return std::nullopt;
}

std::optional<Range<int>> RowReader::years(std::size_t field) {
    const auto plain = text(field);
    if (is_blank(plain)) return std::nullopt;
    const auto years = read_years(plain);
    if (!years) {
        doubt("not_a_year", fmt::format("{} is \"{}\", which is no year; taken as unknown: write 2031 or 2031-2033",
                                        head_.fields[field].name, plain));
    } else if (years->low < lawful_years.low || years->high > lawful_years.high) {
        doubt("year_out_of_range", fmt::format("{} is {}; a year from {} to {} is expected; taken as unknown",
                                               head_.fields[field].name, plain, lawful_years.low, lawful_years.high));
        return std::nullopt;
    }
    return years;
}

Length RowReader::length(std::size_t metres, std::size_t kilometres) {
    if (const auto in_m = quantity(metres, unit::m)) return *in_m;
    return quantity(kilometres, unit::km).value_or(Length{});
}

std::map<int, double> RowReader::yearly(std::size_t field) {
    std::map<int, double> figures;
    for (std::size_t i = 0; i < head_.binding.yearly.size(); ++i) {
        const int year = head_.binding.yearly[i].year;
        const auto plain = trimmed(row_.yearly[i]);
        const auto name = fmt::format("{} of {}", head_.fields[field].name, year);
        const auto value = checked(read_number(plain, head_.yearly_sign[i]), name, plain, false);
        if (value && *value < 0.0) {
            doubt("negative", fmt::format("{} is {}, less than nothing; taken as unknown: correct it", name, *value));
        } else if (value) {
            figures.emplace(year, *value * head_.factor[field]);
        }
    }
    return figures;
}

std::optional<SourcePoint> RowReader::point_of(std::size_t x, std::size_t y) {
    const auto east = number(x);
    const auto north = number(y);
    if (east && north) return SourcePoint{*east, *north};
    if (east || north) {
        doubt("half_a_point", fmt::format("{} is given and {} is not; the row has no place: give both",
                                          head_.fields[east ? x : y].name, head_.fields[east ? y : x].name));
    }
    return std::nullopt;
}

std::optional<SourcePoint> RowReader::point(const PointFields& fields) {
    if (!head_.points_from_columns) {
        tell_shape();
        if (const auto* at = std::get_if<SourcePoint>(&row_.shape.form)) return *at;
    }
    if (const auto at = point_of(fields.lon, fields.lat)) return at;
    return point_of(fields.x, fields.y);
}

/// What is odd about the row's geometry, once.
void RowReader::tell_shape() {
    if (std::exchange(shape_told_, true)) return;
    if (!row_.shape.mended.empty()) note("mended_geometry", row_.shape.mended);
    if (!row_.shape.fault.empty()) doubt("bad_geometry", row_.shape.fault);
}

SourceArea RowReader::area() {
    tell_shape();
    const auto* area = std::get_if<SourceArea>(&row_.shape.form);
    return area ? *area : SourceArea{};
}

SourceLines RowReader::lines() {
    tell_shape();
    const auto* lines = std::get_if<SourceLines>(&row_.shape.form);
    return lines ? *lines : SourceLines{};
}

void RowReader::set_aside(std::string code, std::string text) {
    if (set_aside_) return;
    set_aside_ = true;
    add(std::move(code), Severity::set_aside, std::move(text));
}
void RowReader::doubt(std::string code, std::string text) {
    add(std::move(code), Severity::doubt, std::move(text));
}
void RowReader::note(std::string code, std::string text) {
    add(std::move(code), Severity::note, std::move(text));
}

void RowReader::add(std::string code, Severity severity, std::string text) {
    issues_.push_back({head_.layer, id_, std::move(code), severity, std::move(text)});
}

std::string RowReader::unknown_word(std::size_t field) const {
    return fmt::format(
        "{} is \"{}\", a word that is not known here; taken as not stated: map it under [layers.{}.values.{}]",
        head_.fields[field].name, text(field), head_.layer, head_.fields[field].name);
}

}  // namespace regiohub
