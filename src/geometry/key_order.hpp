// Places sorted by a whole number each, for work that is quicker in the order of where things lie.
#pragma once

#include <cstdint>
#include <vector>

namespace regiohub {

struct Keyed {
    std::uint32_t key = 0;
    std::uint32_t place = 0;
};

/// By key, keeping the order of equals.
void sort_by_key(std::vector<Keyed>& items);

}  // namespace regiohub
