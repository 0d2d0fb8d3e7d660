// 50 of overlapping candidate regions with quotas and waves: bench_select <candidates> <gap> <plain.lp>.
// Prints one line a figure: name, value; and leaves the same request in its plain form for the peers: each pair of
// regions that share a site is a row of its own.
#include <fmt/os.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <random>
#include <set>
#include <string>

#include "select/choose.hpp"

using namespace regiohub;

namespace {

constexpr std::size_t wanted = 50;
constexpr std::size_t provinces = 12;
constexpr std::size_t sectors = 11;
constexpr double side_km = 300.0;

struct Spot {
    double x = 0.0;
    double y = 0.0;
};

/// Balls of 5 to 20 km round anchors among as many sites: regions as the planner draws them, four an anchor.
Pool make_pool(std::size_t candidates) {
    std::mt19937_64 random{20261124};
    std::uniform_real_distribution<double> place(0.0, side_km);
    std::vector<Spot> sites(candidates);
    for (Spot& site : sites) site = {place(random), place(random)};
    std::vector<std::pair<double, std::size_t>> order;
    std::uniform_real_distribution<double> luck(0.0, 0.3);
    for (std::size_t c = 0; c < candidates; ++c)
        order.emplace_back(0.1 * static_cast<double>(1 + c % 4) + luck(random), c);  // more sites, more score
    std::ranges::sort(order, std::greater{});
    Pool pool;
    std::vector<Places> at_site(sites.size());
    for (std::size_t p = 0; p < provinces; ++p)
        pool.groups.push_back({QuotaOf::province, "P" + std::to_string(p), {}, false});
    for (std::size_t s = 0; s < sectors; ++s)
        pool.groups.push_back({QuotaOf::sector, "S" + std::to_string(s), {}, false});
    for (std::size_t at = 0; at < candidates; ++at) {
        const std::size_t c = order[at].second;
        pool.alternative.push_back(c);
        pool.worth.push_back(order[at].first);
        const std::size_t anchor = c / 4;
        const double radius_km = 5.0 * static_cast<double>(1 + c % 4);
        for (std::size_t s = 0; s < sites.size(); ++s) {
            if (std::hypot(sites[s].x - sites[anchor].x, sites[s].y - sites[anchor].y) <= radius_km)
                at_site[s].push_back(at);
        }
        const auto column = static_cast<std::size_t>(sites[anchor].x / side_km * 3.0);
        const auto row = static_cast<std::size_t>(sites[anchor].y / side_km * 4.0);
        pool.groups[column * 4 + row].members.push_back(at);
        pool.groups[provinces + anchor % sectors].members.push_back(at);
    }
    std::erase_if(at_site, [](const Places& holders) { return holders.size() < 2; });
    pool.apart = widest_of(std::move(at_site));
    return pool;
}

Ask make_ask(const Pool& pool) {
    Ask ask{{{2026, 5, 10}, {2028, wanted, wanted}}, {}, 0.05};
    for (const PoolGroup& group : pool.groups) {
        const bool province = group.of == QuotaOf::province;
        ask.bounds.push_back({group.name, 1, group.members, province ? 3U : 2U, province ? 6U : 8U});
        ask.bounds.push_back({group.name, 0, group.members, 0, 2});
    }
    return ask;
}

std::string name_of(std::size_t wave, std::size_t place) {
    return fmt::format("x{}_{}", wave, place);
}

/// The request as one would write it down first, in the LP format that both peers read.
void write_plain(const Pool& pool, const Ask& ask, const std::string& file) {
    auto out = fmt::output_file(file);
    out.print("Maximize\n worth:");
    for (std::size_t w = 0; w < ask.waves.size(); ++w) {
        for (std::size_t c = 0; c < pool.size(); ++c) out.print(" + {:.9f} {}\n", pool.worth[c], name_of(w, c));
        for (std::size_t g = 0; g < pool.groups.size(); ++g) out.print(" + {} y{}_{}\n", ask.diversity, w, g);
    }
    out.print("Subject To\n");
    const auto sum = [&](std::size_t w, const Places& of) {
        for (const std::size_t c : of) out.print(" + {}\n", name_of(w, c));
    };
    Places all;
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t c = 0; c < pool.size(); ++c) all.push_back(c);
    for (const Places& set : pool.apart) {
        for (const std::size_t one : set) {
            for (const std::size_t other : set) {
                if (one < other) pairs.emplace(one, other);
            }
        }
    }
    for (std::size_t w = 0; w < ask.waves.size(); ++w) {
        for (const auto& [one, other] : pairs) out.print(" {} + {} <= 1\n", name_of(w, one), name_of(w, other));
        sum(w, all);
        out.print(" <= {}\n", ask.waves[w].at_most);
        sum(w, all);
        out.print(" >= {}\n", ask.waves[w].at_least);
        for (std::size_t g = 0; g < pool.groups.size(); ++g) {
            sum(w, pool.groups[g].members);
            out.print(" - y{}_{} >= 0\n", w, g);
        }
    }
    for (std::size_t c = 0; c < pool.size(); ++c) out.print(" {} - {} <= 0\n", name_of(0, c), name_of(1, c));
    for (const WaveBound& bound : ask.bounds) {
        sum(bound.wave, bound.of);
        out.print(" <= {}\n", bound.high);
        sum(bound.wave, bound.of);
        out.print(" >= {}\n", bound.low);
    }
    out.print("Bounds\n");
    for (std::size_t w = 0; w < ask.waves.size(); ++w) {
        for (std::size_t g = 0; g < pool.groups.size(); ++g) out.print(" 0 <= y{}_{} <= 1\n", w, g);
    }
    out.print("Binary\n");
    for (std::size_t w = 0; w < ask.waves.size(); ++w) {
        for (std::size_t c = 0; c < pool.size(); ++c) out.print(" {}\n", name_of(w, c));
    }
    out.print("End\n");
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 4) return 2;
    const Pool pool = make_pool(static_cast<std::size_t>(std::atol(argv[1])));
    const Ask ask = make_ask(pool);
    MipEffort effort;
    effort.gap = std::atof(argv[2]);
    const auto start = std::chrono::steady_clock::now();
    const ExactChoice choice = choose(pool, ask, effort);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    write_plain(pool, ask, argv[3]);
    fmt::print(
        "seconds {:.2f}\nworth {:.6f}\nbound {:.6f}\ngap {:.6f}\ngreedy {:.6f}\ngreedy_missing {}\nmissing {}\nkeeps "
        "{}\n",
        seconds.count(), choice.objective, choice.bound, (choice.bound - choice.objective) / choice.objective,
        choice.greedy.objective, choice.greedy.missing, choice.missing, keeps_to(choice.picks, pool, ask) ? 1 : 0);
    return 0;
}
