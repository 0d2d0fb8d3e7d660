#include "publish/sum_guard.hpp"

#include <catch2/catch_test_macros.hpp>

using regiohub::SumGuard;
using Parts = SumGuard::Parts;

TEST_CASE("A sum over one or two firms tells one of them to the other, over three it does not") {
    const SumGuard guard{{0, 1, 2, 3}};
    CHECK_FALSE(guard.keeps_hidden(Parts{2}));
    CHECK_FALSE(guard.keeps_hidden(Parts{0, 1}));
    CHECK(guard.keeps_hidden(Parts{0, 1, 2}));
}

TEST_CASE("A sum is kept back when its difference with others would tell") {
    SumGuard guard{{0, 1, 2, 3, 4, 5}};
    guard.show(Parts{0, 1, 2, 3});
    CHECK_FALSE(guard.keeps_hidden(Parts{0, 1, 2}));        // the fourth would follow
    CHECK_FALSE(guard.keeps_hidden(Parts{0, 1, 2, 3, 4}));  // the fifth
    CHECK(guard.keeps_hidden(Parts{0, 1, 2, 3}));           // told already
    CHECK(guard.keeps_hidden(Parts{0, 1, 4, 5}));
}

TEST_CASE("Three sums of which no pair is nested give a figure away together") {
    SumGuard guard{{0, 1, 2, 3, 4, 5}};
    guard.show(Parts{0, 1, 2});
    guard.show(Parts{3, 4, 5});
    CHECK(guard.holds());
    CHECK_FALSE(guard.keeps_hidden(Parts{0, 1, 2, 3, 4}));  // less the first: 3 and 4, so 5
}

TEST_CASE("Sites of one firm are one firm to the rule, and know one another") {
    const SumGuard guard{{0, 0, 0, 1}};
    CHECK_FALSE(guard.keeps_hidden(Parts{0, 1, 2}));     // the total of one firm
    CHECK_FALSE(guard.keeps_hidden(Parts{0, 1, 2, 3}));  // the first firm computes the second
    const SumGuard other{{0, 0, 1, 2}};
    CHECK(other.keeps_hidden(Parts{0, 1, 2, 3}));
}

TEST_CASE("A sum that is a secret of its own does not follow from others") {
    const std::vector<std::size_t> firms{0, 1, 2, 3, 4, 5, 6};
    SumGuard open{firms};
    open.show(Parts{0, 1, 2, 3, 4, 5, 6});
    CHECK(open.keeps_hidden(Parts{0, 1, 2, 3}));
    SumGuard guard{firms, {Parts{4, 5, 6}}};
    guard.show(Parts{0, 1, 2, 3, 4, 5, 6});
    CHECK_FALSE(guard.keeps_hidden(Parts{0, 1, 2, 3}));
}
