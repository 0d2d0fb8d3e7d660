#include "grid/status.hpp"

#include <algorithm>
#include <tuple>

namespace regiohub {
namespace {

int severity(Congestion status) {
    switch (status) {
        case Congestion::free:
            return 0;
        case Congestion::unknown:
            return 1;
        case Congestion::limited:
            return 2;
        case Congestion::announced:
            return 3;
        case Congestion::structural:
            return 4;
    }
    return 1;
}

}  // namespace

Congestion worse(Congestion a, Congestion b) {
    return severity(a) < severity(b) ? b : a;
}

DatedYear later(const DatedYear& a, const DatedYear& b) {
    const auto key = [](const DatedYear& y) { return std::tuple(y.year.high, y.year.low); };
    const bool b_binds = key(a) < key(b) || (key(a) == key(b) && b.source < a.source);
    return {{std::max(a.year.low, b.year.low), std::max(a.year.high, b.year.high)}, b_binds ? b.source : a.source};
}

}  // namespace regiohub
