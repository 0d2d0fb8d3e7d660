// Regions chosen for each wave of the programme, and sites chosen as cases.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace regiohub {

/// The number of regions started by the end of a year: cumulative, so 2028: 50 includes those of 2026.
struct Wave {
    int year = 0;
    std::size_t at_least = 0;
    std::size_t at_most = 0;
    bool operator==(const Wave&) const = default;
};

/// What holds the projects of a region up: the carrier of which one is late.
enum class HoldUp : std::uint8_t { none, electricity, hydrogen, both, unknown };

enum class QuotaOf : std::uint8_t { province, sector, bottleneck };

/// How many regions of one sort are started by the end of a wave's year. A region is of the province of most of its
/// sites, of each sector of its anchors, of one HoldUp.
struct Quota {
    static constexpr const char* each = "each";
    QuotaOf of = QuotaOf::province;
    std::string name;  // of the province, sector or bottleneck; `each`: every one that has a candidate (balance)
    int year = 0;      // of the wave
    std::size_t at_least = 0;
    std::size_t at_most = 0;
    bool operator==(const Quota&) const = default;
};

enum class LockSide : std::uint8_t { in, out };

/// A region that is started by a year, or not by then, whatever its score.
struct Lock {
    std::string region;  // id or name of the region, or the ids of anchors that it holds, split by ";"
    LockSide side = LockSide::in;
    int year = 0;  // of the wave; out in the last one: never
    bool operator==(const Lock&) const = default;
};

/// How the regions are chosen. The waves stand in the action plan, 2.2; the rest is the study's.
struct SelectRules {
    std::vector<Wave> waves{{2026, 5, 10}, {2028, 50, 50}};
    std::vector<Quota> quotas;
    std::vector<Lock> locks;
    double diversity = 0.05;  // worth of the first region of a province, sector or bottleneck in a wave, as of a score
    std::size_t alternatives = 0;
    double alternatives_within = 0.02;  // share of the worth that an alternative may lose
    std::size_t draws = 0;              // in how many draws of weights and inputs the choice is made anew
    std::size_t cases = 15;
};

struct WaveChoice {
    Wave wave;
    std::vector<std::size_t> regions;  // positions in the regions; holds those of earlier waves; ascending by rank
    bool met = false;                  // at_least was reached
    std::string why_not;               // a sentence, where it was not
};

/// What the same request comes to when the best is taken each time: never better than the exact choice.
struct GreedyWorth {
    double objective = 0.0;
    std::size_t missing = 0;   // regions short of the minimums of the waves, summed
    bool meets_quotas = true;  // and locks
    bool operator==(const GreedyWorth&) const = default;
};

/// Another choice that is worth nearly as much.
struct NearChoice {
    std::vector<std::vector<std::size_t>> waves;  // as in WaveChoice
    double objective = 0.0;
};

/// Liesiö, Mild and Salo 2007.
enum class CoreClass : std::uint8_t { core, borderline, exterior };

/// How often a region is in a wave when the choice is made anew under drawn weights and inputs.
struct DrawnStanding {
    double share = 0.0;       // of the draws
    double core_index = 0.0;  // of the different choices that are best in some draw
    CoreClass core = CoreClass::exterior;
    bool operator==(const DrawnStanding&) const = default;
};

struct QuotaCount {
    Quota quota;  // of one name
    std::size_t candidates = 0;
    std::size_t chosen = 0;
};

struct Portfolio {
    std::vector<WaveChoice> waves;  // ascending by year
    double objective = 0.0;  // sum over the waves of what the regions started by then are worth, and of diversity
    GreedyWorth greedy;
    double bound = 0.0;       // no choice that falls as little short of the minimums is worth more
    std::size_t missing = 0;  // regions short of the minimums of the waves, summed
    std::string method;
    std::vector<double> new_reach;  // by region: share of its anchors that are in no case or tailor-made track yet
    std::vector<HoldUp> hold_up;    // by region
    std::vector<QuotaCount> quotas;
    std::vector<NearChoice> alternatives;              // each as far from those before it as can be
    std::vector<std::vector<DrawnStanding>> standing;  // by wave, then by region; empty: not drawn
};

/// A site chosen as a case, and what speaks for it.
struct CaseSite {
    std::size_t site = 0;  // position in the sites
    double score = 0.0;    // 0..1, of urgency and blueprint
    std::string reason;    // a sentence
};

struct CaseChoice {
    std::vector<CaseSite> sites;  // best first
    double objective = 0.0;
    GreedyWorth greedy;
    double bound = 0.0;
    std::string method;
};

}  // namespace regiohub
