#include "read/cell.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <utility>

namespace regiohub {
namespace {

constexpr std::array<double, 2> no_data_sentinels{-99999.0, -99997.0};  // CBS, domain 2.3
constexpr std::size_t group_digits = 3;                                 // digits between thousands separators
constexpr std::size_t year_digits = 4;

constexpr std::array<std::string_view, 4> wide_spaces{"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89", "\xEF\xBB\xBF"};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Accented letters of Dutch and its neighbours, in UTF-8, and the plain letter.
constexpr std::array<std::pair<std::string_view, char>, 58> plain_letters{{
    {"à", 'a'}, {"á", 'a'}, {"â", 'a'}, {"ã", 'a'}, {"ä", 'a'}, {"å", 'a'}, {"ç", 'c'}, {"è", 'e'}, {"é", 'e'},
    {"ê", 'e'}, {"ë", 'e'}, {"ì", 'i'}, {"í", 'i'}, {"î", 'i'}, {"ï", 'i'}, {"ñ", 'n'}, {"ò", 'o'}, {"ó", 'o'},
    {"ô", 'o'}, {"õ", 'o'}, {"ö", 'o'}, {"ø", 'o'}, {"ù", 'u'}, {"ú", 'u'}, {"û", 'u'}, {"ü", 'u'}, {"ý", 'y'},
    {"ÿ", 'y'}, {"š", 's'}, {"ž", 'z'}, {"À", 'a'}, {"Á", 'a'}, {"Â", 'a'}, {"Ã", 'a'}, {"Ä", 'a'}, {"Å", 'a'},
    {"Ç", 'c'}, {"È", 'e'}, {"É", 'e'}, {"Ê", 'e'}, {"Ë", 'e'}, {"Ì", 'i'}, {"Í", 'i'}, {"Î", 'i'}, {"Ï", 'i'},
    {"Ñ", 'n'}, {"Ò", 'o'}, {"Ó", 'o'}, {"Ô", 'o'}, {"Õ", 'o'}, {"Ö", 'o'}, {"Ø", 'o'}, {"Ù", 'u'}, {"Ú", 'u'},
    {"Û", 'u'}, {"Ü", 'u'}, {"Š", 's'}, {"Ž", 'z'},
}};

/// A number's text without the spaces and apostrophes that part its thousands; the minus sign as '-'.
std::string without_gaps(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size();) {
        const auto rest = text.substr(i);
        const auto wide = std::ranges::find_if(wide_spaces, [&](auto gap) { return rest.starts_with(gap); });
        const bool inside = !plain.empty() && is_digit(plain.back());
        if (wide != wide_spaces.end() && inside) {
            i += wide->size();
        } else if (rest.starts_with("\xE2\x88\x92")) {
            plain += '-';
            i += group_digits;
        } else if ((rest[0] == ' ' || rest[0] == '\'') && inside) {
            ++i;
        } else {
            plain += rest[0];
            ++i;
        }
    }
    return plain;
}

/// True where a gap in `text` parts something other than groups of three digits ("12 34").
bool has_odd_gap(std::string_view text) {
    std::size_t run = 0;
    bool after_gap = false;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const bool digit = i < text.size() && is_digit(text[i]);
        if (digit) {
            ++run;
            continue;
        }
        const bool inside_a_letter = i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
        if (inside_a_letter) continue;
        if (after_gap && run != group_digits) return true;
        const bool gap = i < text.size() && text[i] != '.' && text[i] != ',' && text[i] != 'e' && text[i] != 'E';
        if (run > 0) after_gap = gap;
        run = 0;
    }
    return false;
}

struct Digits {
    std::string_view before;  // the first separator
    std::size_t points = 0;
    std::size_t commas = 0;
    std::size_t after_last = 0;  // digits after the last separator
    std::size_t last = 0;        // position of it
    bool grouped = true;         // all groups between separators have three digits
};

Digits shape_of(std::string_view mantissa) {
    Digits shape;
    std::size_t run = 0;
    for (std::size_t i = 0; i < mantissa.size(); ++i) {
        if (is_digit(mantissa[i])) {
            ++run;
            continue;
        }
        if (shape.points + shape.commas == 0) {
            shape.before = mantissa.substr(0, i);
        } else {
            shape.grouped = shape.grouped && run == group_digits;
        }
        (mantissa[i] == '.' ? shape.points : shape.commas) += 1;
        shape.last = i;
        run = 0;
    }
    shape.after_last = run;
    return shape;
}

bool leads_a_group(std::string_view digits) {
    return !digits.empty() && digits.size() <= group_digits && digits.front() != '0';
}

/// The mantissa of a number in `text`, unsigned; empty where it holds anything else than digits, points and commas.
std::string_view mantissa_of(std::string_view text) {
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
    const auto exponent = text.find_first_of("eE");
    const auto mantissa = text.substr(0, exponent);
    const bool plain = std::ranges::all_of(mantissa, [](char c) { return is_digit(c) || c == '.' || c == ','; });
    return plain && std::ranges::any_of(mantissa, is_digit) ? mantissa : std::string_view{};
}

DecimalSign sign_shown(std::string_view mantissa) {
    const Digits shape = shape_of(mantissa);
    const DecimalSign last = mantissa.empty() || mantissa[shape.last] == '.' ? DecimalSign::point : DecimalSign::comma;
    const DecimalSign other = last == DecimalSign::point ? DecimalSign::comma : DecimalSign::point;
    if (shape.points + shape.commas == 0) return DecimalSign::none;
    if (shape.points > 0 && shape.commas > 0) return last;
    if (shape.points + shape.commas > 1) return other;
    return shape.after_last == group_digits && leads_a_group(shape.before) ? DecimalSign::none : last;
}

/// Is `mantissa` lawful when `sign` parts its decimals and the other sign its thousands?
bool fits(std::string_view mantissa, DecimalSign sign) {
    const char decimal = sign == DecimalSign::comma ? ',' : '.';
    const auto at = mantissa.find(decimal);
    if (at != std::string_view::npos && mantissa.find_first_of(".,", at + 1) != std::string_view::npos) return false;
    const auto whole = mantissa.substr(0, at);
    const Digits shape = shape_of(whole);
    if (shape.points + shape.commas == 0) return true;
    return leads_a_group(shape.before) && shape.grouped && shape.after_last == group_digits;
}

NumberCell finished(std::string text, DecimalSign sign) {
    const char decimal = sign == DecimalSign::comma ? ',' : '.';
    const char thousands = sign == DecimalSign::comma ? '.' : ',';
    std::erase(text, thousands);
    std::ranges::replace(text, decimal, '.');
    const char* begin = text.data() + (text.starts_with('+') ? 1 : 0);
    double value = 0.0;
    const auto [end, code] = std::from_chars(begin, text.data() + text.size(), value);
    if (code != std::errc{} || end != text.data() + text.size()) return {std::nullopt, CellFault::not_a_number};
    if (!std::isfinite(value)) return {std::nullopt, CellFault::not_finite};
    if (std::ranges::find(no_data_sentinels, value) != no_data_sentinels.end())
        return {std::nullopt, CellFault::sentinel};
    return {value, CellFault::none};
}

bool spells_not_finite(std::string_view text) {
    auto word = folded(text);
    if (word.starts_with('-') || word.starts_with('+')) word.erase(0, 1);
    return word == "nan" || word == "inf" || word == "infinity";
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    const auto cut = [&text](auto starts, auto drop) {
        bool again = true;
        while (again && !text.empty()) {
            again = false;
            for (const auto gap : wide_spaces) {
                if (starts(gap)) drop(gap.size()), again = true;
            }
        }
    };
    bool again = true;
    while (again) {
        const auto size = text.size();
        while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
        while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
        cut([&](auto gap) { return text.starts_with(gap); }, [&](std::size_t n) { text.remove_prefix(n); });
        cut([&](auto gap) { return text.ends_with(gap); }, [&](std::size_t n) { text.remove_suffix(n); });
        again = text.size() != size;
    }
    return text;
}

std::string folded(std::string_view text) {
    text = trimmed(text);
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto pair = text.substr(i, 2);
        const auto letter = std::ranges::find(plain_letters, pair, &std::pair<std::string_view, char>::first);
        if (static_cast<unsigned char>(text[i]) >= 0x80 && letter != plain_letters.end()) {
            plain += letter->second;
            i += 2;
        } else {
            plain += text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
            ++i;
        }
    }
    return plain;
}

bool is_blank(std::string_view text) {
    text = trimmed(text);
    if (text.empty()) return true;
    constexpr std::size_t longest = 8;
    if (text.size() > longest) return false;
    constexpr std::array<std::string_view, 12> words{"-",    "--", ".",    "n.v.t.", "nvt",      "n/a",
                                                     "null", "?",  "n.b.", "nb",     "onbekend", "unknown"};
    return std::ranges::find(words, folded(text)) != words.end();
}

NumberCell read_number(std::string_view text, DecimalSign sign) {
    text = trimmed(text);
    if (is_blank(text)) return {};
    if (spells_not_finite(text)) return {std::nullopt, CellFault::not_finite};
    if (has_odd_gap(text)) return {std::nullopt, CellFault::not_a_number};
    std::string plain = without_gaps(text);
    const auto mantissa = mantissa_of(plain);
    if (mantissa.empty()) return {std::nullopt, CellFault::not_a_number};
    const DecimalSign shown = sign_shown(mantissa);
    const bool open = shown == DecimalSign::none && mantissa.find_first_of(".,") != std::string_view::npos;
    const DecimalSign own = mantissa.find(',') != std::string_view::npos ? DecimalSign::comma : DecimalSign::point;
    const DecimalSign used = shown != DecimalSign::none ? shown : sign != DecimalSign::none ? sign : own;
    if (!fits(mantissa, used)) return {std::nullopt, CellFault::not_a_number};
    NumberCell cell = finished(std::move(plain), used);
    if (open && sign == DecimalSign::none && cell.value) cell.fault = CellFault::ambiguous;
    return cell;
}

DecimalSign decimal_sign_shown(std::string_view text) {
    const auto plain = without_gaps(trimmed(text));
    const auto mantissa = mantissa_of(plain);
    if (mantissa.empty()) return DecimalSign::none;
    const DecimalSign sign = sign_shown(mantissa);
    return sign != DecimalSign::none && fits(mantissa, sign) ? sign : DecimalSign::none;
}

std::optional<Range<int>> read_years(std::string_view text) {
    std::vector<int> years;
    for (const auto& part : split_list(text, "-/\xE2\x80\x93")) {
        // A whole number in a spreadsheet may arrive as "2031.0".
        const auto number = read_number(part, DecimalSign::point);
        if (!number.value || *number.value != std::floor(*number.value)) return std::nullopt;
        const double year = *number.value;
        if (year < 1000.0 || year > 9999.0) return std::nullopt;
        years.push_back(static_cast<int>(year));
    }
    if (years.empty() || years.size() > 2 || years.front() > years.back()) return std::nullopt;
    return Range<int>{years.front(), years.back()};
}

std::vector<std::string> split_list(std::string_view text, std::string_view separators) {
    std::vector<std::string> parts;
    while (true) {
        const auto end = text.find_first_of(separators);
        const auto part = trimmed(text.substr(0, end));
        if (!part.empty()) parts.emplace_back(part);
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

}  // namespace regiohub
