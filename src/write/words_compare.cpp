// Words of a comparison of two plans, of what becomes of a region, and of what unlocks most.
#include <array>

#include "write/words.hpp"

namespace regiohub {
namespace {

constexpr std::array cause_words{
    CodeWord{"input", "Input", "Invoer"},
    CodeWord{"rule", "Rule", "Regel"},
    CodeWord{"weight", "Weight", "Gewicht"},
    CodeWord{"method", "Method", "Methode"},
};
constexpr std::array list_change_words{
    CodeWord{"same", "As it was", "Als voorheen"},
    CodeWord{"altered", "Altered", "Veranderd"},
    CodeWord{"rose", "Rose", "Gestegen"},
    CodeWord{"fell", "Fell", "Gedaald"},
    CodeWord{"entered", "New in the list", "Nieuw in de lijst"},
    CodeWord{"left", "Gone from the list", "Uit de lijst"},
};
constexpr std::array wave_change_words{
    CodeWord{"none", "In no wave", "In geen tranche"},
    CodeWord{"same", "In the same wave", "In dezelfde tranche"},
    CodeWord{"sooner", "In an earlier wave", "In een eerdere tranche"},
    CodeWord{"later", "In a later wave", "In een latere tranche"},
    CodeWord{"entered", "Entered the waves", "Nieuw in de tranches"},
    CodeWord{"left", "Left the waves", "Uit de tranches"},
};

constexpr std::array region_status_words{
    CodeWord{"candidate", "Candidate", "Kandidaat"}, CodeWord{"selected", "Selected", "Gekozen"},
    CodeWord{"started", "Started", "Gestart"},       CodeWord{"done", "Done", "Gereed"},
    CodeWord{"stopped", "Stopped", "Gestopt"},
};

constexpr std::array asset_words{
    CodeWord{"grid_project", "Planned expansion of the grid", "Geplande uitbreiding van het net"},
    CodeWord{"backbone_leg", "Leg of the hydrogen backbone", "Tracé van het waterstofnetwerk"},
};
constexpr std::array carrier_words{
    CodeWord{"electricity", "Electricity", "Elektriciteit"},
    CodeWord{"hydrogen", "Hydrogen", "Waterstof"},
};

constexpr Vocabulary asset{"asset_kind", asset_words};
constexpr Vocabulary carrier{"carrier", carrier_words};
constexpr Vocabulary region_status{"region_status", region_status_words};
constexpr Vocabulary cause{"cause_kind", cause_words};
constexpr Vocabulary list_change{"list_change", list_change_words};
constexpr Vocabulary wave_change{"wave_change", wave_change_words};

}  // namespace

template <>
const Vocabulary& vocabulary<CauseKind>() {
    return cause;
}
template <>
const Vocabulary& vocabulary<ListChange>() {
    return list_change;
}
template <>
const Vocabulary& vocabulary<WaveChange>() {
    return wave_change;
}

template <>
const Vocabulary& vocabulary<AssetKind>() {
    return asset;
}
template <>
const Vocabulary& vocabulary<Carrier>() {
    return carrier;
}
template <>
const Vocabulary& vocabulary<RegionStatus>() {
    return region_status;
}

}  // namespace regiohub
