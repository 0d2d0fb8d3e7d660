#include "grid/headroom.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace regiohub;

namespace {

Capacity figures(Congestion status, std::optional<double> existing, std::optional<double> required,
                 std::optional<double> queued) {
    const auto power = [](std::optional<double> mw) { return mw ? std::optional{*mw * unit::MW} : std::nullopt; };
    return {status, power(existing), power(required), power(queued), {}};
}

FreeRoom known(double mw) {
    return {RoomKnown::known, mw * unit::MW};
}
const FreeRoom not_known{RoomKnown::unknown, {}};

}  // namespace

TEST_CASE("Free MW are existing less required less the queue, and never below 0") {
    const GridRules rules;
    CHECK(free_room(figures(Congestion::announced, 50, 30, 5), rules) == known(15));
    CHECK(free_room(figures(Congestion::announced, 50, 30, 40), rules) == known(0));
    CHECK(free_room(figures(Congestion::unknown, 50, 60, {}), rules) == known(0));
    GridRules queue_waits;
    queue_waits.queue_goes_first = false;
    CHECK(free_room(figures(Congestion::announced, 50, 30, 40), queue_waits) == known(20));
}

TEST_CASE("A source that says nothing differs from one that says too little, and neither is free") {
    const GridRules rules;
    CHECK(free_room({}, rules).known == RoomKnown::unstated);
    CHECK(free_room(figures(Congestion::free, {}, {}, {}), rules) == not_known);
    CHECK(free_room(figures(Congestion::unknown, 50, {}, 1), rules) == not_known);
    CHECK(free_room(figures(Congestion::announced, 50, 30, {}), rules) == not_known);
    CHECK(free_room(figures(Congestion::limited, 50, 30, {}), rules) == known(20));
}

TEST_CASE("Structural congestion leaves no room, unless the study goes by the MW alone") {
    GridRules rules;
    CHECK(free_room(figures(Congestion::structural, 50, 30, 0), rules) == known(0));
    rules.structural_is_full = false;
    CHECK(free_room(figures(Congestion::structural, 50, 30, 0), rules) == known(20));
}
