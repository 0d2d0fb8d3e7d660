// Words of the room on the grid and of projects that come too late.
#include <array>

#include "write/words.hpp"

namespace regiohub {
namespace {

constexpr std::array counted_over_words{
    CodeWord{"nation", "Whole country", "Hele land"},
    CodeWord{"province", "Province", "Provincie"},
    CodeWord{"region", "Region", "Regio"},
};
constexpr std::array side_words{
    CodeWord{"offtake", "Offtake", "Afname"},
    CodeWord{"feed_in", "Feed-in", "Invoeding"},
};
constexpr std::array part_words{
    CodeWord{"stations", "Stations", "Stations"},
    CodeWord{"supply_areas", "Supply areas", "Voedingsgebieden"},
    CodeWord{"status", "Status of congestion", "Stand van de congestie"},
    CodeWord{"figures", "MW existing, required and queued", "MW aanwezig, benodigd en in de wachtrij"},
    CodeWord{"years", "Year that congestion is solved", "Jaar waarin de congestie is opgelost"},
    CodeWord{"planned_projects", "Planned expansions", "Geplande uitbreidingen"},
    CodeWord{"project_power", "MW that an expansion adds", "MW die een uitbreiding toevoegt"},
};
constexpr std::array basis_words{
    CodeWord{"unknown", "Nobody states a year", "Niemand geeft een jaar op"},
    CodeWord{"no_wait", "No wait: there is room", "Geen wachttijd: er is ruimte"},
    CodeWord{"congestion_solved", "Year in which the operator has the congestion solved",
             "Jaar waarin de netbeheerder de congestie oplost"},
    CodeWord{"expansion", "Planned expansion with enough MW", "Geplande uitbreiding met genoeg MW"},
};
constexpr std::array relief_words{
    CodeWord{"not_needed", "Not needed", "Niet nodig"},
    CodeWord{"solved", "Solves the shortage", "Lost het tekort op"},
    CodeWord{"unknown", "Its MW, or the shortage, are not stated", "De MW ervan, of het tekort, zijn niet opgegeven"},
    CodeWord{"falls_short", "Is not enough", "Is niet genoeg"},
    CodeWord{"none_planned", "None is planned", "Geen gepland"},
};

constexpr Vocabulary counted_over{"counted_over", counted_over_words};
constexpr Vocabulary side{"grid_side", side_words};
constexpr Vocabulary part{"grid_part", part_words};
constexpr Vocabulary basis{"year_basis", basis_words};
constexpr Vocabulary relief{"relief_outcome", relief_words};

}  // namespace

template <>
const Vocabulary& vocabulary<CountedOver>() {
    return counted_over;
}
template <>
const Vocabulary& vocabulary<GridSide>() {
    return side;
}
template <>
const Vocabulary& vocabulary<GridPart>() {
    return part;
}
template <>
const Vocabulary& vocabulary<YearBasis>() {
    return basis;
}
template <>
const Vocabulary& vocabulary<ReliefOutcome>() {
    return relief;
}

}  // namespace regiohub
