#include "write/capacity_fields.hpp"

namespace regiohub {

LayerFields capacity_fields(const std::string& direction, const std::function<const Capacity&(std::size_t)>& of) {
    const LayerFields figures{
        field::coded<Congestion>(direction + "_congestion", "Colour of the capacity map; unknown is not free",
                                 [of](std::size_t i) { return of(i).status; }),
        field::amount(direction + "_existing_mw", "Transport capacity that is there, in MW", unit::MW,
                      [of](std::size_t i) { return of(i).existing; }),
        field::amount(direction + "_required_mw", "Transport capacity that is needed, in MW", unit::MW,
                      [of](std::size_t i) { return of(i).required; }),
        field::amount(direction + "_queued_mw", "Requests in the queue, in MW", unit::MW,
                      [of](std::size_t i) { return of(i).queued; }),
    };
    return joined({figures, field::dated(direction + "_solved", "Congestion expected to be solved",
                                         [of](std::size_t i) { return of(i).solved; })});
}

}  // namespace regiohub
