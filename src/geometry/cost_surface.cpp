// Dijkstra's algorithm with a ring of buckets (Dial 1969). A bucket is as wide as the cheapest step, or wider where
// that would take too many buckets; a cell that gets cheaper after it was looked at is looked at again (as in
// delta-stepping: Meyer, Sanders 2003), so the result is exact at any width. The raster is padded by a rim that nothing
// can enter, so no step asks where the edge is.
#include "geometry/cost_surface.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace regiohub {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr std::uint32_t rim = 2;  // cells of padding: a knight's move goes two far
constexpr std::size_t most_buckets = 1 << 14;
constexpr std::uint8_t looked_at = 32;  // bit beside the move in `from`

struct Step {
    int dx = 0;
    int dy = 0;
};
constexpr std::array<Step, 16> steps{{{1, 0},
                                      {0, 1},
                                      {-1, 0},
                                      {0, -1},
                                      {1, 1},
                                      {-1, 1},
                                      {-1, -1},
                                      {1, -1},
                                      {2, 1},
                                      {1, 2},
                                      {-1, 2},
                                      {-2, 1},
                                      {-2, -1},
                                      {-1, -2},
                                      {1, -2},
                                      {2, -1}}};
constexpr std::size_t straight_steps = 4;
constexpr std::size_t touching_steps = 8;

constexpr int sign(int n) {
    return (n > 0) - (n < 0);
}

/// The two cells that a diagonal or a knight's move passes between.
constexpr std::array<Step, 2> between(Step s) {
    if (s.dx * s.dx == s.dy * s.dy) {
        return {{{s.dx, 0}, {0, s.dy}}};
    }
    const bool wide = s.dx * s.dx > s.dy * s.dy;
    return {{{wide ? sign(s.dx) : 0, wide ? 0 : sign(s.dy)}, {sign(s.dx), sign(s.dy)}}};
}

double length_of(Step s) {
    return std::sqrt(static_cast<double>(s.dx * s.dx + s.dy * s.dy));
}

float cost_in(const CostRaster& raster, std::size_t c) {
    const double friction = raster.friction.empty() ? 1.0 : static_cast<double>(raster.friction[c]);
    const double cost = static_cast<double>(raster.cost[c]);
    const bool passable = cost >= 0.0 && friction >= 0.0 && std::isfinite(cost) && std::isfinite(friction);
    return passable ? static_cast<float>(cost * friction) : std::numeric_limits<float>::infinity();
}

double crossing_cost(const CostRaster& raster, std::uint16_t barrier) {
    return barrier == 0 ? 0.0 : raster.crossing[barrier - 1U];
}

/// What is due for barriers on a step between cells of barriers a and b, with the barriers of the cells that it passes
/// between.
double due(const CostRaster& raster, std::uint16_t a, std::uint16_t b, std::uint16_t m, std::uint16_t n) {
    double sum = a == b ? 0.0 : (crossing_cost(raster, a) + crossing_cost(raster, b)) / 2.0;
    if (m == n && m != a && m != b) {
        sum += crossing_cost(raster, m);
    }
    return sum;
}

class Spread {
public:
    Spread(const CostRaster& raster, Moves moves)
        : raster_{raster},
          moves_{moves == Moves::eight ? touching_steps : steps.size()},
          width_{raster.columns + 2 * rim},
          cost_(std::size_t{width_} * (raster.rows + 2 * rim), std::numeric_limits<float>::infinity()) {
        least_ = infinite;
        for (std::uint32_t row = 0; row < raster.rows; ++row) {
            for (std::uint32_t column = 0; column < raster.columns; ++column) {
                const float cost = cost_in(raster, std::size_t{row} * raster.columns + column);
                cost_[padded(column, row)] = cost;
                careful_ |= !std::isfinite(cost);
                if (std::isfinite(cost)) {
                    least_ = std::min(least_, static_cast<double>(cost));
                    most_ = std::max(most_, static_cast<double>(cost));
                }
            }
        }
        careful_ |= !raster.barrier.empty();
        away_.resize(cost_.size());
        std::ranges::transform(cost_, away_.begin(),
                               [](float cost) { return std::isfinite(cost) ? infinite : -infinite; });
        from_.assign(cost_.size(), CostField::no_move);
        pad_barriers();
        measure_steps();
    }

    CostField run(std::span<const std::uint32_t> sources, Moves moves) {
        set_up_buckets();
        for (const std::uint32_t source : sources) {
            const std::size_t c = padded(source % raster_.columns, source / raster_.columns);
            if (away_[c] > 0.0) {
                away_[c] = 0.0;
                put(c, 0.0);
            }
        }
        if (careful_ || moves == Moves::sixteen) {
            empty_buckets([this](std::size_t c) { look_round_carefully(c); });
        } else {
            empty_buckets([this](std::size_t c) { look_round(c); });
        }
        return unpadded(moves);
    }

private:
    [[nodiscard]] std::size_t padded(std::uint32_t column, std::uint32_t row) const {
        return std::size_t{row + rim} * width_ + column + rim;
    }

    [[nodiscard]] std::ptrdiff_t offset(Step s) const {
        return std::ptrdiff_t{s.dy} * static_cast<std::ptrdiff_t>(width_) + s.dx;
    }

    void pad_barriers() {
        if (raster_.barrier.empty()) {
            return;
        }
        barrier_.assign(cost_.size(), 0);
        for (std::uint32_t row = 0; row < raster_.rows; ++row) {
            const auto* line = raster_.barrier.data() + std::size_t{row} * raster_.columns;
            std::copy(line, line + raster_.columns, barrier_.begin() + static_cast<std::ptrdiff_t>(padded(0, row)));
        }
    }

    void measure_steps() {
        const double cell_m = raster_.cell.in(unit::m);
        for (std::size_t s = 0; s < steps.size(); ++s) {
            const auto middle = between(steps[s]);
            offset_[s] = offset(steps[s]);
            middle_[s] = {offset(middle[0]), offset(middle[1])};
            half_length_[s] = length_of(steps[s]) * cell_m / 2.0;
        }
    }

    void set_up_buckets() {
        double dearest = 2.0 * half_length_.back() * most_;
        for (const double crossing : raster_.crossing) {
            dearest += std::isfinite(crossing) ? crossing : 0.0;
        }
        const double cheapest = 2.0 * half_length_[0] * (std::isfinite(least_) ? least_ : 0.0);
        bucket_width_ = std::max(cheapest, dearest / static_cast<double>(most_buckets - 2));
        per_width_ = bucket_width_ > 0.0 ? 1.0 / bucket_width_ : 0.0;  // all costs 0: one bucket
        buckets_.resize(most_buckets);
    }

    void put(std::size_t c, double away) {
        const auto turn = static_cast<std::uint64_t>(away * per_width_);
        buckets_[turn % most_buckets].push_back(static_cast<std::uint32_t>(c));
        ++waiting_;
    }

    template <class LookRound>
    void empty_buckets(LookRound look) {
        for (std::size_t turn = 0; waiting_ > 0; ++turn) {
            auto& bucket = buckets_[turn % most_buckets];
            for (std::size_t i = 0; i < bucket.size(); ++i) {
                const std::size_t c = bucket[i];
                if ((from_[c] & looked_at) == 0) {
                    from_[c] |= looked_at;
                    look(c);
                }
            }
            waiting_ -= bucket.size();
            bucket.clear();
        }
    }

    void improve(std::size_t to, double away, std::size_t step) {
        away_[to] = away;
        from_[to] = static_cast<std::uint8_t>(step);
        put(to, away);
    }

    void look_round(std::size_t c) {
        const double here = away_[c];
        const double cost = static_cast<double>(cost_[c]);
        for (std::size_t s = 0; s < touching_steps; ++s) {
            const std::size_t to = c + static_cast<std::size_t>(offset_[s]);
            const double away = here + (cost + static_cast<double>(cost_[to])) * half_length_[s];
            if (away < away_[to]) {
                improve(to, away, s);
            }
        }
    }

    void look_round_carefully(std::size_t c) {
        for (std::size_t s = 0; s < moves_; ++s) {
            const std::size_t to = c + static_cast<std::size_t>(offset_[s]);
            if (away_[to] > away_[c]) {
                const double away = away_[c] + careful_cost(c, to, s);
                if (away < away_[to]) {
                    improve(to, away, s);
                }
            }
        }
    }

    [[nodiscard]] double careful_cost(std::size_t c, std::size_t to, std::size_t s) const {
        const std::size_t m = c + static_cast<std::size_t>(middle_[s][0]);
        const std::size_t n = c + static_cast<std::size_t>(middle_[s][1]);
        double cost = static_cast<double>(cost_[c]) + static_cast<double>(cost_[to]);
        if (s >= touching_steps) {
            cost = (cost + static_cast<double>(cost_[m]) + static_cast<double>(cost_[n])) / 2.0;
        } else if (s >= straight_steps && std::isinf(cost_[m]) && std::isinf(cost_[n])) {
            return infinite;
        }
        cost *= half_length_[s];
        if (!barrier_.empty()) {
            const bool straight = s < straight_steps;
            cost += due(raster_, barrier_[c], barrier_[to], straight ? barrier_[c] : barrier_[m],
                        straight ? barrier_[c] : barrier_[n]);
        }
        return cost;
    }

    [[nodiscard]] CostField unpadded(Moves moves) const {
        CostField field;
        field.moves = moves;
        field.cost.reserve(raster_.cells());
        field.from.reserve(raster_.cells());
        for (std::uint32_t row = 0; row < raster_.rows; ++row) {
            for (std::size_t c = padded(0, row); c < padded(raster_.columns, row); ++c) {
                field.cost.push_back(away_[c] >= 0.0 ? away_[c] : infinite);
                field.from.push_back(from_[c] & static_cast<std::uint8_t>(~looked_at));
            }
        }
        return field;
    }

    const CostRaster& raster_;
    std::size_t moves_;
    std::uint32_t width_;
    std::vector<float> cost_;
    std::vector<double> away_;
    std::vector<std::uint8_t> from_;
    std::vector<std::uint16_t> barrier_;
    bool careful_ = false;
    double least_ = 0.0;
    double most_ = 0.0;
    std::array<std::ptrdiff_t, 16> offset_{};
    std::array<std::array<std::ptrdiff_t, 2>, 16> middle_{};
    std::array<double, 16> half_length_{};
    double bucket_width_ = 0.0;
    double per_width_ = 0.0;
    std::vector<std::vector<std::uint32_t>> buckets_;
    std::size_t waiting_ = 0;
};

/// Barriers that the step into `to` crosses or enters.
void note_crossed(const CostRaster& raster, std::uint32_t before, std::uint32_t to, Step s,
                  std::vector<std::uint16_t>& crossed) {
    const std::uint16_t a = raster.barrier[before];
    const std::uint16_t b = raster.barrier[to];
    if (s.dx != 0 && s.dy != 0) {
        const auto middle = between(s);
        const auto at = [&](Step m) {
            return raster.barrier[before + static_cast<std::uint32_t>(m.dy * static_cast<int>(raster.columns) + m.dx)];
        };
        const std::uint16_t m = at(middle[0]);
        if (m == at(middle[1]) && m != a && m != b && m != 0) {
            crossed.push_back(m);
        }
    }
    if (b != a && b != 0) {
        crossed.push_back(b);
    }
}

}  // namespace

std::optional<std::uint32_t> CostRaster::cell_at(PlanarPoint p) const {
    const double column = std::floor((p.x - corner.x) / cell.in(unit::m));
    const double row = std::floor((corner.y - p.y) / cell.in(unit::m));
    if (!(column >= 0.0 && row >= 0.0 && column < columns && row < rows)) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(row) * columns + static_cast<std::uint32_t>(column);
}

PlanarPoint CostRaster::centre_of(std::uint32_t c) const {
    const double side = cell.in(unit::m);
    return {corner.x + (c % columns + 1.0 / 2.0) * side, corner.y - (c / columns + 1.0 / 2.0) * side};
}

double direction_error(Moves moves) {
    const double widest = moves == Moves::eight ? std::numbers::pi / 4.0 : std::atan2(1.0, 2.0);
    return 1.0 / std::cos(widest / 2.0) - 1.0;
}

CostField spread_cost(const CostRaster& raster, std::span<const std::uint32_t> sources, Moves moves) {
    return raster.cells() == 0 ? CostField{{}, {}, moves} : Spread{raster, moves}.run(sources, moves);
}

std::optional<CostPath> path_to(const CostRaster& raster, const CostField& field, std::uint32_t target) {
    if (!std::isfinite(field.cost[target])) {
        return std::nullopt;
    }
    CostPath path;
    path.cost = field.cost[target];
    path.cells.push_back(target);
    for (std::uint32_t c = target; field.from[c] != CostField::no_move;) {
        const Step s = steps[field.from[c]];
        c -= static_cast<std::uint32_t>(s.dy * static_cast<int>(raster.columns) + s.dx);
        path.cells.push_back(c);
        path.length += length_of(s) * raster.cell;
    }
    std::ranges::reverse(path.cells);
    for (std::size_t i = 1; !raster.barrier.empty() && i < path.cells.size(); ++i) {
        note_crossed(raster, path.cells[i - 1], path.cells[i], steps[field.from[path.cells[i]]], path.crossed);
    }
    return path;
}

}  // namespace regiohub
