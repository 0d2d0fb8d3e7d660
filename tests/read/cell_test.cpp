#include "read/cell.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace regiohub;

namespace {
double value(std::string_view text, DecimalSign sign = DecimalSign::none) {
    return read_number(text, sign).value.value();
}
CellFault fault(std::string_view text, DecimalSign sign = DecimalSign::none) {
    return read_number(text, sign).fault;
}
}  // namespace

TEST_CASE("A blank cell is unknown and no fault") {
    for (const auto* text : {"", "  ", "-", "n.v.t.", "N/A", "null", "\xC2\xA0", "onbekend"}) {
        CAPTURE(text);
        CHECK_FALSE(read_number(text, DecimalSign::none).value);
        CHECK(fault(text) == CellFault::none);
    }
}

TEST_CASE("A decimal comma is read where the text shows one") {
    CHECK(value("56,8") == 56.8);
    CHECK(value("0,125") == 0.125);
    CHECK(value("-3,5") == -3.5);
    CHECK(value("12345,678") == 12345.678);
    CHECK(fault("56,8") == CellFault::none);
}

TEST_CASE("Thousands separators are recognised by their groups of three") {
    CHECK(value("1.234.567") == 1234567.0);
    CHECK(value("1,234,567") == 1234567.0);
    CHECK(value("1 234 567") == 1234567.0);
    CHECK(value("1\xC2\xA0"
                "234") == 1234.0);
    CHECK(value("1\xE2\x80\xAF"
                "234,5") == 1234.5);
    CHECK(value("1'234") == 1234.0);
    CHECK(value("1.234.567,89") == 1234567.89);
    CHECK(value("1,234,567.89") == 1234567.89);
    CHECK(fault("12 34") == CellFault::not_a_number);
    CHECK(fault("1.23.456") == CellFault::not_a_number);
    CHECK(fault("1.234,567.8") == CellFault::not_a_number);
    CHECK(fault("0.123.456") == CellFault::not_a_number);
}

TEST_CASE("One separator before three digits is ambiguous until the column settles it") {
    CHECK(fault("1.234") == CellFault::ambiguous);
    CHECK(value("1.234") == 1.234);
    CHECK(fault("1,234") == CellFault::ambiguous);
    CHECK(value("1,234") == 1.234);
    CHECK(value("1.234", DecimalSign::comma) == 1234.0);
    CHECK(fault("1.234", DecimalSign::comma) == CellFault::none);
    CHECK(value("1.234", DecimalSign::point) == 1.234);
    CHECK(value("1,234", DecimalSign::point) == 1234.0);
    CHECK(fault("0.123") == CellFault::none);
    CHECK(fault("1234.567") == CellFault::none);
}

TEST_CASE("A cell shows its column's decimal sign only where there is no other reading") {
    CHECK(decimal_sign_shown("56,8") == DecimalSign::comma);
    CHECK(decimal_sign_shown("1.234.567") == DecimalSign::comma);
    CHECK(decimal_sign_shown("1.234,5") == DecimalSign::comma);
    CHECK(decimal_sign_shown("5.83") == DecimalSign::point);
    CHECK(decimal_sign_shown("1.234") == DecimalSign::none);
    CHECK(decimal_sign_shown("1234") == DecimalSign::none);
    CHECK(decimal_sign_shown("Arnhem, 3.2") == DecimalSign::none);
}

TEST_CASE("What is not finite, no number or a mark for no data is unknown and says why") {
    CHECK(fault("NaN") == CellFault::not_finite);
    CHECK(fault("-inf") == CellFault::not_finite);
    CHECK(fault("1e400") == CellFault::not_a_number);
    CHECK(fault("-99999") == CellFault::sentinel);
    CHECK(fault("-99.999", DecimalSign::comma) == CellFault::sentinel);
    CHECK(fault("68 MW") == CellFault::not_a_number);
    CHECK(fault("12e") == CellFault::not_a_number);
    CHECK(fault("1-2") == CellFault::not_a_number);
    CHECK(fault("--5") == CellFault::not_a_number);
    CHECK_FALSE(read_number("-99999", DecimalSign::none).value);
}

TEST_CASE("Signs and exponents are read") {
    CHECK(value("+5") == 5.0);
    CHECK(value("\xE2\x88\x92"
                "5") == -5.0);
    CHECK(value("1.5e3") == 1500.0);
    CHECK(value("1e-2") == 0.01);
}

TEST_CASE("Years are single or a range in order") {
    CHECK(read_years("2031") == Range<int>{2031, 2031});
    CHECK(read_years("2031.0") == Range<int>{2031, 2031});
    CHECK(read_years("2032 - 2035") == Range<int>{2032, 2035});
    CHECK(read_years("2032\xE2\x80\x93"
                     "2035") == Range<int>{2032, 2035});
    CHECK_FALSE(read_years("2035-2032"));
    CHECK_FALSE(read_years("31"));
    CHECK_FALSE(read_years("by 2030"));
    CHECK_FALSE(read_years("2031-2032-2033"));
    CHECK_FALSE(read_years(""));
}

TEST_CASE("Words are compared without case, accents and outer spaces") {
    CHECK(folded("  Frysl\u00E2n ") == "fryslan");
    CHECK(folded("\u00C9\u00E9n") == "een");
    CHECK(folded("\xEF\xBB\xBFID") == "id");
    CHECK(trimmed(" \xC2\xA0 Groningen Oost\xC2\xA0 ") == "Groningen Oost");
}

TEST_CASE("Text that is not UTF-8 is taken as Windows-1252") {
    CHECK(is_utf8("Frysl\u00E2n"));
    CHECK_FALSE(is_utf8("Frysl\xE2n"));
    CHECK_FALSE(is_utf8("\xC0\xAF"));
    CHECK_FALSE(is_utf8("\xED\xA0\x80"));
    CHECK_FALSE(is_utf8("\xF5\x80\x80\x80"));
    CHECK(is_utf8("\xF0\x9F\x92\xA7"));
    CHECK(utf8_from_windows_1252("Frysl\xE2n \x80") == "Frysl\u00E2n \u20AC");
    CHECK(utf8_from_windows_1252("\x81") == "\uFFFD");
}

TEST_CASE("A list in a cell is split and trimmed") {
    CHECK(split_list(" a ; b;;c ", ";") == std::vector<std::string>{"a", "b", "c"});
    CHECK(split_list("", ";").empty());
}
