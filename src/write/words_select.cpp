// Words of the enumerations of a choice.
#include <array>

#include "write/words.hpp"

namespace regiohub {
namespace {

constexpr std::array hold_up_words{
    CodeWord{"none", "Nothing known to be late", "Niets bekend dat te laat is"},
    CodeWord{"electricity", "Electricity", "Elektriciteit"},
    CodeWord{"hydrogen", "Hydrogen", "Waterstof"},
    CodeWord{"both", "Electricity and hydrogen", "Elektriciteit en waterstof"},
    CodeWord{"unknown", "Not known", "Niet bekend"},
};
constexpr std::array quota_words{
    CodeWord{"province", "Province", "Provincie"},
    CodeWord{"sector", "Sector", "Sector"},
    CodeWord{"bottleneck", "Bottleneck", "Knelpunt"},
};
constexpr std::array core_words{
    CodeWord{"core", "Core: in all of them", "Kern: in alle"},
    CodeWord{"borderline", "Borderline: in some", "Grensgeval: in sommige"},
    CodeWord{"exterior", "Exterior: in none", "Buiten: in geen"},
};

constexpr Vocabulary hold_up{"hold_up", hold_up_words};
constexpr Vocabulary quota_of{"quota_of", quota_words};
constexpr Vocabulary core{"core", core_words};

}  // namespace

template <>
const Vocabulary& vocabulary<HoldUp>() {
    return hold_up;
}
template <>
const Vocabulary& vocabulary<QuotaOf>() {
    return quota_of;
}
template <>
const Vocabulary& vocabulary<CoreClass>() {
    return core;
}

}  // namespace regiohub
