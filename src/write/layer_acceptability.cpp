// How the rankings stand up when weights and inputs are drawn: places, the first k, central weights, pairs.
#include <array>

#include "write/fields.hpp"
#include "write/layers.hpp"

namespace regiohub {
namespace {

/// A ranking and its acceptability, with what the tables call it.
struct Drawn {
    const char* what;
    const Ranking& ranking;
    const Acceptability& found;

    [[nodiscard]] const std::string& id(std::size_t alternative) const { return ranking.alternatives[alternative].id; }
};

std::array<Drawn, 2> both(const Plan& plan) {
    return {Drawn{"hubs", plan.hub_ranking, plan.hub_acceptability},
            Drawn{"regions", plan.region_ranking, plan.region_acceptability}};
}

/// One share of one alternative.
struct Share {
    const Drawn* of;
    std::size_t alternative = 0;
    std::size_t at = 0;  // a place from 1, a criterion, another alternative
    double share = 0.0;
};

template <class Rows>
LayerFields head_fields(const Rows& rows) {
    return {
        field::text("ranks", "What is ranked: hubs or regions", [&](auto i) { return std::string{rows[i].of->what}; }),
        field::text("id", "What was ranked", [&](auto i) { return rows[i].of->id(rows[i].alternative); }),
    };
}

Table shares_table(Table head, const std::vector<Share>& rows, LayerField at, std::string about) {
    const LayerFields own{std::move(at),
                          field::number("share", std::move(about), [&](auto i) { return rows[i].share; })};
    return tabulate(std::move(head), positions(rows.size()), joined({head_fields(rows), own}));
}

/// What `visit` reports for each alternative, hubs first, best first.
template <class Visit>
std::vector<Share> shares_of(const std::array<Drawn, 2>& drawn, Visit visit) {
    std::vector<Share> rows;
    for (const Drawn& one : drawn) {
        for (const Ranked& ranked : one.ranking.order) {
            if (const auto* acceptance = at_or_null(one.found.of, ranked.alternative)) {
                visit(*acceptance,
                      [&](std::size_t at, double share) { rows.push_back({&one, ranked.alternative, at, share}); });
            }
        }
    }
    return rows;
}

}  // namespace

Table rank_shares_table(const Plan& plan) {
    const auto drawn = both(plan);
    const auto rows = shares_of(drawn, [](const Acceptance& acceptance, auto report) {
        for (std::size_t place = 0; place < acceptance.rank.size(); ++place) {
            if (acceptance.rank[place] > 0.0) report(place + 1, acceptance.rank[place]);
        }
    });
    return shares_table(
        {"rank_shares", "How often each hub and region takes each place", GeometryKind::none, {}, {}}, rows,
        field::whole("place", "Place, 1 is best; a place never taken has no row", [&](auto i) { return rows[i].at; }),
        "Share of the draws in which it takes that place, 0 to 1");
}

Table first_shares_table(const Plan& plan) {
    struct Count {
        const Drawn* of;
        std::size_t alternative = 0;
        std::size_t depth = 0;
    };
    const auto drawn = both(plan);
    std::vector<Count> rows;
    for (const Drawn& one : drawn) {
        for (const Ranked& ranked : one.ranking.order) {
            if (ranked.alternative >= one.found.of.size()) continue;
            for (const auto d : positions(one.found.depths.size())) rows.push_back({&one, ranked.alternative, d});
        }
    }
    const auto of = [&](std::size_t i) -> const Acceptance& { return rows[i].of->found.of[rows[i].alternative]; };
    const LayerFields own{
        field::whole("first", "How many places from the top count; regions: the most of a wave",
                     [&](auto i) { return rows[i].of->found.depths[rows[i].depth]; }),
        field::number("share", "Share of the draws in which it is among them, 0 to 1",
                      [&](auto i) { return of(i).k_best[rows[i].depth]; }),
        field::number("chosen_share",
                      "Share of the draws in which it is among them when regions that share a site exclude one another",
                      [&](auto i) { return of(i).chosen[rows[i].depth]; }),
    };
    return tabulate({"first_shares", "How often each hub and region is among the first", GeometryKind::none, {}, {}},
                    positions(rows.size()), joined({head_fields(rows), own}));
}

Table central_weights_table(const Plan& plan) {
    const auto drawn = both(plan);
    const auto rows = shares_of(drawn, [](const Acceptance& acceptance, auto report) {
        for (std::size_t c = 0; c < acceptance.central_weights.size(); ++c) report(c, acceptance.central_weights[c]);
    });
    return shares_table(
        {"central_weights", "The weights that put a hub or region first", GeometryKind::none, {}, {}}, rows,
        field::text("criterion", "Name of the criterion",
                    [&](auto i) { return rows[i].of->ranking.criteria[rows[i].at].name; }),
        "Mean share of its weight over the draws that put it first; one that is never first has no row");
}

Table pair_shares_table(const Plan& plan) {
    const auto drawn = both(plan);
    std::vector<Share> rows;
    for (const Drawn& one : drawn) {
        const auto& compared = one.found.compared;
        for (const auto i : positions(compared.size())) {
            for (const auto j : positions(compared.size())) {
                if (i != j) rows.push_back({&one, compared[i], compared[j], one.found.wins[i][j]});
            }
        }
    }
    return shares_table(
        {"pair_shares", "How often one stands before another, of the best in the ranking", GeometryKind::none, {}, {}},
        rows, field::text("before_id", "The other", [&](auto i) { return rows[i].of->id(rows[i].at); }),
        "Share of the draws in which the one stands before the other, 0 to 1");
}

Table figure_events_table(const Plan& plan) {
    struct Hangs {
        const Drawn* of;
        std::size_t alternative = 0;
        const OnEvent* on;
    };
    const auto drawn = both(plan);
    std::vector<Hangs> rows;
    for (const Drawn& one : drawn) {
        for (const Ranked& ranked : one.ranking.order) {
            for (const OnEvent& on : one.ranking.alternatives[ranked.alternative].on_events)
                rows.push_back({&one, ranked.alternative, &on});
        }
    }
    const auto on = [&](std::size_t i) -> const OnEvent& { return *rows[i].on; };
    const LayerFields own{
        field::text("criterion", "Criterion of the figure",
                    [&](auto i) { return rows[i].of->ranking.criteria[on(i).criterion].name; }),
        field::text("event", "What it hangs on, the same for all that name it", [&](auto i) { return on(i).event; }),
        field::number("probability", "That it comes, 0 to 1", [&](auto i) { return on(i).probability; }),
        field::number("comes_low", "The figure if it comes, low end", [&](auto i) { return on(i).if_it_comes.low; }),
        field::number("comes_high", "The high end", [&](auto i) { return on(i).if_it_comes.high; }),
        field::number("stays_away_low", "The figure if it does not, low end", [&](auto i) { return on(i).if_not.low; }),
        field::number("stays_away_high", "The high end", [&](auto i) { return on(i).if_not.high; }),
    };
    return tabulate(
        {"figure_events", "Figures that hang on something that comes or does not", GeometryKind::none, {}, {}},
        positions(rows.size()), joined({head_fields(rows), own}));
}

}  // namespace regiohub
