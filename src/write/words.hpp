// The one place where enumerations get their words: a stable snake_case code for machines, and English and Dutch for
// people.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/comparison.hpp"
#include "model/groups.hpp"
#include "model/issue.hpp"
#include "model/late.hpp"
#include "model/leverage.hpp"
#include "model/monitoring.hpp"
#include "model/networks.hpp"
#include "model/overlay.hpp"
#include "model/portfolio.hpp"
#include "model/ranking.hpp"
#include "model/site.hpp"

namespace regiohub {

struct CodeWord {
    std::string_view code;
    std::string_view english;
    std::string_view dutch;
};

/// The words of one enumeration, in the order of its values.
struct Vocabulary {
    std::string_view name;
    std::span<const CodeWord> words;
};

/// Defined for: Sector, SectorTrack, YesNo, Disclosure, Operation, ClusterClaim::Kind, Scope, ScopeBasis, EstateBasis,
/// OnEstate, PlaceBasis, AssetStatus, Congestion, Feasibility, ConnectionLevel, StationChoice, HydrogenReach,
/// MemberReason, LeftOutReason, Direction, Severity, CauseKind, ListChange, WaveChange, RegionStatus, AssetKind,
/// Carrier, CountedOver, GridSide, GridPart, YearBasis, ReliefOutcome, HoldUp, QuotaOf, CoreClass.
template <class Enumeration>
[[nodiscard]] const Vocabulary& vocabulary();

template <class Enumeration>
[[nodiscard]] const CodeWord& word(Enumeration value) {
    return vocabulary<Enumeration>().words[static_cast<std::size_t>(value)];
}

template <class Enumeration>
[[nodiscard]] std::string code(Enumeration value) {
    return std::string{word(value).code};
}

/// All of them, in the order above.
[[nodiscard]] std::span<const Vocabulary* const> all_vocabularies();

}  // namespace regiohub
