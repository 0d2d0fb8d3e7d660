#include "grid/relief.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

#include "grid/status.hpp"

namespace regiohub {
namespace {

using Projects = std::span<const PlannedProject>;

/// Of known years the one that ends first; without a year last; then by position.
auto turn_of(std::size_t project, Projects projects) {
    constexpr int never = std::numeric_limits<int>::max();
    const auto& year = projects[project].year;
    return std::tuple{year ? year->year.high : never, year ? year->year.low : never, project};
}

void in_turn(std::vector<std::size_t>& which, Projects projects) {
    std::ranges::sort(which, {}, [&](std::size_t p) { return turn_of(p, projects); });
    which.erase(std::ranges::unique(which).begin(), which.end());
}

/// The year of the last of them; empty where one has none.
std::optional<DatedYear> last_year(const std::vector<std::size_t>& which, Projects projects) {
    std::optional<DatedYear> last;
    for (const std::size_t p : which) {
        if (!projects[p].year) return std::nullopt;
        const DatedYear own{projects[p].year->year, projects[p].name + ", " + projects[p].year->source};
        last = last ? later(*last, own) : own;
    }
    return last;
}

/// The projects of one place, in turn.
std::vector<std::size_t> projects_at(std::size_t position, std::vector<std::size_t> ProjectPlace::* of,
                                     std::span<const ProjectPlace> places, Projects projects) {
    std::vector<std::size_t> found;
    for (std::size_t p = 0; p < places.size(); ++p) {
        const bool here = std::ranges::binary_search(places[p].*of, position);
        if (here && projects[p].status != AssetStatus::in_service) found.push_back(p);
    }
    in_turn(found, projects);
    return found;
}

/// The first projects whose MW reach `needed`; empty: all of them do not.
std::vector<std::size_t> that_reach(Power needed, const std::vector<std::size_t>& planned, Projects projects,
                                    std::optional<Power> PlannedProject::* added) {
    std::vector<std::size_t> taken;
    Power gained;
    for (const std::size_t p : planned) {
        if (!(projects[p].*added)) continue;
        taken.push_back(p);
        gained += *(projects[p].*added);
        if (gained >= needed) return taken;
    }
    return {};
}

struct FullPlace {
    Power lacking;
    std::optional<Power> backlog;
    std::vector<std::size_t> planned;
};

Relief relief_of(FullPlace place, Projects projects, std::optional<Power> PlannedProject::* added) {
    Relief relief;
    if (place.backlog) relief.needed = *place.backlog + place.lacking;
    relief.projects = std::move(place.planned);
    if (relief.projects.empty()) {
        relief.outcome = ReliefOutcome::none_planned;
        return relief;
    }
    relief.outcome = ReliefOutcome::unknown;
    if (!relief.needed) return relief;
    if (auto taken = that_reach(*relief.needed, relief.projects, projects, added); !taken.empty()) {
        relief.outcome = ReliefOutcome::solved;
        relief.projects = std::move(taken);
        relief.year = last_year(relief.projects, projects);
    } else if (std::ranges::all_of(relief.projects, [&](std::size_t p) { return (projects[p].*added).has_value(); })) {
        relief.outcome = ReliefOutcome::falls_short;
    }
    return relief;
}

/// Two places that both have to be relieved.
Relief both(const Relief& a, const Relief& b, Projects projects) {
    if (a.outcome == ReliefOutcome::not_needed) return b;
    if (b.outcome == ReliefOutcome::not_needed) return a;
    Relief relief;
    relief.outcome = std::max(a.outcome, b.outcome);
    if (a.needed && b.needed) relief.needed = std::max(*a.needed, *b.needed);
    relief.projects = a.projects;
    relief.projects.insert(relief.projects.end(), b.projects.begin(), b.projects.end());
    in_turn(relief.projects, projects);
    if (relief.outcome == ReliefOutcome::solved && a.year && b.year) relief.year = later(*a.year, *b.year);
    return relief;
}

bool better(const Relief& a, const Relief& b) {
    if (a.outcome != b.outcome) return a.outcome < b.outcome;
    if (a.year.has_value() != b.year.has_value()) return a.year.has_value();
    return a.year && a.year->year.high < b.year->year.high;
}

/// The relief of an area and of what lies above it; `passed`: areas on the way, which may name each other.
Relief up_from(std::size_t area, const Reliefs& reliefs, const RoomChain& chain, Projects projects,
               std::vector<std::size_t>& passed) {
    if (std::ranges::find(passed, area) != passed.end()) return {};
    passed.push_back(area);
    std::optional<Relief> best;
    for (const std::size_t above : chain.areas[area].above) {
        const Relief one = up_from(above, reliefs, chain, projects, passed);
        if (!best || better(one, *best)) best = one;
    }
    passed.pop_back();
    return best ? both(reliefs.areas[area], *best, projects) : reliefs.areas[area];
}

/// Nobody lacks MW here; where some of them are doubtful nobody knows.
bool tell_without_shortage(RoomAccount& account) {
    if (account.left.lacking.mid > Power{}) return false;
    const bool unsure = account.left.doubtful.mid > Power{} || account.asked_unknown > 0;
    account.relief.outcome = unsure ? ReliefOutcome::unknown : ReliefOutcome::not_needed;
    return true;
}

}  // namespace

Reliefs relieve(const Accounts& accounts, const RoomChain& chain, const Shared& shared,
                std::span<const ProjectPlace> places, std::span<const PlannedProject> projects,
                const GridDirection& direction) {
    Reliefs reliefs{std::vector<Relief>(chain.stations.size()), std::vector<Relief>(chain.areas.size())};
    for (std::size_t i = 0; i < chain.stations.size(); ++i) {
        const Power lacking = accounts.stations[i].left.lacking.mid;
        if (!shared.station_full[i] || lacking <= Power{}) continue;
        auto planned = projects_at(i, &ProjectPlace::stations, places, projects);
        reliefs.stations[i] =
            relief_of({lacking, chain.stations[i].backlog, std::move(planned)}, projects, direction.added);
    }
    for (std::size_t i = 0; i < chain.areas.size(); ++i) {
        const Power lacking = accounts.areas[i].left.lacking.mid;
        if (!shared.area_full[i] || lacking <= Power{}) continue;
        auto planned = projects_at(i, &ProjectPlace::areas, places, projects);
        reliefs.areas[i] = relief_of({lacking, chain.areas[i].backlog, std::move(planned)}, projects, direction.added);
    }
    return reliefs;
}

void tell_relief(const Reliefs& reliefs, const RoomChain& chain, std::span<const PlannedProject> projects,
                 Accounts& accounts) {
    std::vector<std::size_t> passed;
    for (std::size_t i = 0; i < accounts.stations.size(); ++i) {
        RoomAccount& account = accounts.stations[i];
        if (tell_without_shortage(account)) continue;
        account.relief = reliefs.stations[i];
        for (const std::size_t area : chain.stations[i].above)
            account.relief = both(account.relief, up_from(area, reliefs, chain, projects, passed), projects);
    }
    for (std::size_t i = 0; i < accounts.areas.size(); ++i) {
        RoomAccount& account = accounts.areas[i];
        if (!tell_without_shortage(account)) account.relief = up_from(i, reliefs, chain, projects, passed);
    }
}

}  // namespace regiohub
