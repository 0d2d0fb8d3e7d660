#include "write/h2_fields.hpp"

#include <cmath>

namespace regiohub {

std::string code_of(BackboneScenario scenario) {
    switch (scenario) {
        case BackboneScenario::as_planned:
            return "as_planned";
        case BackboneScenario::years_later:
            return "years_later";
        case BackboneScenario::only_committed:
            return "only_committed";
    }
    return {};
}

std::string code_of(HydrogenOptionKind kind) {
    switch (kind) {
        case HydrogenOptionKind::branch:
            return "branch";
        case HydrogenOptionKind::local_electrolysis:
            return "local_electrolysis";
        case HydrogenOptionKind::electrify:
            return "electrify";
        case HydrogenOptionKind::green_gas:
            return "green_gas";
        case HydrogenOptionKind::truck:
            return "truck";
        case HydrogenOptionKind::wait:
            return "wait";
    }
    return {};
}

double two_digits(double figure) {
    if (figure == 0.0 || !std::isfinite(figure)) return figure;
    const double step = std::pow(10.0, std::floor(std::log10(std::abs(figure))) - 1.0);
    return std::round(figure / step) * step;
}

}  // namespace regiohub
