#include "grid/share.hpp"

#include <algorithm>
#include <array>

#include "flow/cheapest_flow.hpp"

namespace regiohub {
namespace {

// Nodes: the askers, the stations, the areas before and behind their own room, the sink.
class Network {
public:
    Network(std::span<const Asking> asking, const RoomChain& chain) : asking_{asking}, chain_{chain} {
        problem_.sink = node(area_out(chain.areas.size()));
        problem_.supply.resize(problem_.sink + 1);
        for (std::size_t i = 0; i < asking.size(); ++i) add_asker(i);
        first_room_arc_ = problem_.arcs.size();
        for (std::size_t i = 0; i < chain.stations.size(); ++i) add_station(i);
        for (std::size_t i = 0; i < chain.areas.size(); ++i) add_area(i);
    }

    [[nodiscard]] std::vector<Power> solve(Power Band<Power>::* scenario) {
        for (std::size_t i = 0; i < asking_.size(); ++i) problem_.supply[i] = asking_[i].asked.*scenario;
        return cheapest_flow(problem_);
    }

    [[nodiscard]] const std::vector<FlowArc>& arcs() const { return problem_.arcs; }
    /// Arcs of asker i: one a candidate, then the one that lacks or does not know a station.
    [[nodiscard]] std::size_t first_arc(std::size_t asker) const { return first_arc_[asker]; }
    [[nodiscard]] std::size_t first_room_arc() const { return first_room_arc_; }
    /// Whether no more than rounding is left of the node's own room.
    [[nodiscard]] bool station_full(std::size_t i, const std::vector<Power>& flow) const {
        return full(first_room_arc_ + i, flow);
    }
    [[nodiscard]] bool area_full(std::size_t i, const std::vector<Power>& flow) const {
        return full(area_arc_[i], flow);
    }
    [[nodiscard]] std::size_t nodes() const { return problem_.supply.size(); }
    [[nodiscard]] std::size_t station(std::size_t i) const { return asking_.size() + i; }
    [[nodiscard]] std::size_t area_in(std::size_t i) const { return asking_.size() + chain_.stations.size() + i; }
    [[nodiscard]] std::size_t area_out(std::size_t i) const { return area_in(chain_.areas.size()) + i; }

private:
    [[nodiscard]] bool full(std::size_t arc, const std::vector<Power>& flow) const {
        const auto& limit = problem_.arcs[arc].capacity;
        return limit && *limit - flow[arc] < unit::kW;
    }
    static std::uint32_t node(std::size_t position) { return static_cast<std::uint32_t>(position); }
    static FlowTier tier(const FreeRoom& room) {
        return room.known == RoomKnown::known ? FlowTier::sound : FlowTier::doubtful;
    }
    static std::optional<Power> limit(const FreeRoom& room) {
        return room.known == RoomKnown::known ? std::optional{room.free} : std::nullopt;
    }

    void add_asker(std::size_t i) {
        first_arc_.push_back(problem_.arcs.size());
        for (const StationOption& candidate : asking_[i].candidates) {
            const std::size_t to = candidate.area ? area_in(*candidate.area) : station(candidate.station);
            problem_.arcs.push_back({node(i), node(to), {}, candidate.cable, FlowTier::sound});
        }
        const auto otherwise = asking_[i].candidates.empty() ? FlowTier::doubtful : FlowTier::lacking;
        problem_.arcs.push_back({node(i), problem_.sink, {}, {}, otherwise});
    }

    // A station that states nothing hides no limit of its own where its area stands for it.
    void add_station(std::size_t i) {
        const RoomNode& of = chain_.stations[i];
        const bool area_stands_for_it = of.room.known == RoomKnown::unstated && !of.above.empty();
        const FlowTier own = area_stands_for_it ? FlowTier::sound : tier(of.room);
        const std::uint32_t to = of.above.empty() ? problem_.sink : node(area_in(of.above.front()));
        problem_.arcs.push_back({node(station(i)), to, limit(of.room), {}, own});
    }

    void add_area(std::size_t i) {
        const RoomNode& of = chain_.areas[i];
        const auto out = node(area_out(i));
        area_arc_.push_back(problem_.arcs.size());
        problem_.arcs.push_back({node(area_in(i)), out, limit(of.room), {}, tier(of.room)});
        for (const std::size_t above : of.above)
            problem_.arcs.push_back({out, node(area_in(above)), {}, {}, FlowTier::sound});
        if (of.unknown_above) problem_.arcs.push_back({out, problem_.sink, {}, {}, FlowTier::doubtful});
        if (of.above.empty() && !of.unknown_above)
            problem_.arcs.push_back({out, problem_.sink, {}, {}, FlowTier::sound});
    }

    std::span<const Asking> asking_;
    const RoomChain& chain_;
    FlowProblem problem_;
    std::vector<std::size_t> first_arc_;
    std::size_t first_room_arc_ = 0;
    std::vector<std::size_t> area_arc_;
};

// Which part of the MW at a node goes on through unknown room. Where a node splits, every MW in it counts by the same
// part.
class DoubtfulPart {
public:
    DoubtfulPart(const Network& network, const std::vector<Power>& flow)
        : network_{network}, flow_{flow}, out_(network.nodes()), part_(network.nodes(), not_asked) {
        for (std::size_t a = network.first_room_arc(); a < flow.size(); ++a) {
            if (flow[a] > Power{}) out_[network.arcs()[a].from].push_back(a);
        }
    }

    [[nodiscard]] double at(std::size_t node) {
        if (part_[node] != not_asked) return part_[node];
        part_[node] = 1.0;  // areas that name each other as parents: nobody knows
        Power all;
        Power doubtful;
        for (const std::size_t a : out_[node]) {
            const FlowArc& arc = network_.arcs()[a];
            const double part = arc.tier == FlowTier::doubtful ? 1.0 : at(arc.to);
            all += flow_[a];
            doubtful += flow_[a] * part;
        }
        part_[node] = all > Power{} ? doubtful / all : 0.0;
        return part_[node];
    }

    [[nodiscard]] Power through(std::size_t node) const {
        Power all;
        for (const std::size_t a : out_[node]) all += flow_[a];
        return all;
    }

private:
    static constexpr double not_asked = -1.0;
    const Network& network_;
    const std::vector<Power>& flow_;
    std::vector<std::vector<std::size_t>> out_;
    std::vector<double> part_;
};

constexpr std::array scenarios{&Band<Power>::low, &Band<Power>::mid, &Band<Power>::high};

void add_site(const Asking& asking, std::size_t first_arc, const std::vector<Power>& flow, const Network& network,
              DoubtfulPart& doubtful, Power Band<Power>::* scenario, Headroom& room) {
    Power reached;
    Power unsure;
    for (std::size_t c = 0; c < asking.candidates.size(); ++c) {
        const Power mw = flow[first_arc + c];
        if (mw <= Power{}) continue;
        reached += mw;
        unsure += mw * doubtful.at(network.arcs()[first_arc + c].to);
    }
    const Power rest = std::max(asking.asked.*scenario - reached, Power{});
    const bool nowhere = asking.candidates.empty();
    const bool served =
        flow[first_arc + asking.candidates.size()] <= Power{};  // what is left then is the rounding to watts
    room.doubtful.*scenario = nowhere ? rest : unsure;
    room.lacking.*scenario = nowhere || served ? Power{} : rest;
    room.granted.*scenario = asking.asked.*scenario - room.doubtful.*scenario - room.lacking.*scenario;
}

std::vector<StationShare> shares_of(const Asking& asking, std::size_t first_arc, const std::vector<Power>& flow) {
    std::vector<StationShare> shares;
    for (std::size_t c = 0; c < asking.candidates.size(); ++c) {
        if (flow[first_arc + c] > Power{}) shares.push_back({asking.candidates[c].station, flow[first_arc + c]});
    }
    std::ranges::stable_sort(shares, [](const StationShare& a, const StationShare& b) { return a.power > b.power; });
    return shares;
}

void account_stations(std::span<const Asking> asking, const Network& network, const std::vector<Power>& flow,
                      DoubtfulPart& doubtful, Shared& shared) {
    for (std::size_t i = 0; i < asking.size(); ++i) {
        const std::size_t first = network.first_arc(i);
        for (std::size_t c = 0; c < asking[i].candidates.size(); ++c) {
            if (flow[first + c] <= Power{}) continue;
            const std::size_t station = asking[i].candidates[c].station;
            shared.station_assigned[station] += flow[first + c];
            shared.station_doubtful[station] += flow[first + c] * doubtful.at(network.arcs()[first + c].to);
        }
    }
}

void account_areas(const Network& network, DoubtfulPart& doubtful, Shared& shared) {
    for (std::size_t i = 0; i < shared.area_assigned.size(); ++i) {
        shared.area_assigned[i] = doubtful.through(network.area_in(i));
        shared.area_doubtful[i] = shared.area_assigned[i] * doubtful.at(network.area_in(i));
    }
}

bool one_scenario(std::span<const Asking> asking) {
    return std::ranges::all_of(
        asking, [](const Asking& a) { return a.asked.low == a.asked.mid && a.asked.mid == a.asked.high; });
}

}  // namespace

Shared share_room(std::span<const Asking> asking, const RoomChain& chain) {
    Shared shared;
    shared.asking.resize(asking.size());
    shared.station_assigned.resize(chain.stations.size());
    shared.station_doubtful.resize(chain.stations.size());
    shared.area_assigned.resize(chain.areas.size());
    shared.area_doubtful.resize(chain.areas.size());
    shared.station_full.resize(chain.stations.size());
    shared.area_full.resize(chain.areas.size());
    Network network{asking, chain};
    std::vector<Power> flow;
    const bool once = one_scenario(asking);
    for (const auto scenario : scenarios) {
        if (flow.empty() || !once) flow = network.solve(scenario);
        DoubtfulPart doubtful{network, flow};
        for (std::size_t i = 0; i < asking.size(); ++i) {
            add_site(asking[i], network.first_arc(i), flow, network, doubtful, scenario, shared.asking[i].room);
            if (scenario == &Band<Power>::mid)
                shared.asking[i].shares = shares_of(asking[i], network.first_arc(i), flow);
        }
        if (scenario != &Band<Power>::mid) continue;
        account_stations(asking, network, flow, doubtful, shared);
        account_areas(network, doubtful, shared);
        for (std::size_t i = 0; i < chain.stations.size(); ++i) shared.station_full[i] = network.station_full(i, flow);
        for (std::size_t i = 0; i < chain.areas.size(); ++i) shared.area_full[i] = network.area_full(i, flow);
    }
    return shared;
}

}  // namespace regiohub
