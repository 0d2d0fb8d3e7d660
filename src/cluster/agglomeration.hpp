// Groups that grow along links, nearest first, within the bounds of a hub.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "cluster/ground.hpp"

namespace regiohub {

/// Starts from what a person put together and from each other participant alone. Two groups become one where the whole
/// stays within the upper bounds, and where at least one of them is open. `ground` must outlive it.
class Agglomeration {
public:
    explicit Agglomeration(const Ground& ground);

    /// Follows the links in their order.
    void follow(std::span<const Link> links);

    /// From now on groups that hold two sites of one estate do not join each other.
    void close_estates();

    /// What is then under a lower bound is left out: with the bound that stopped its growth where one did, else with
    /// what `cut` says, one a participant.
    [[nodiscard]] Grouping settle(std::span<const std::optional<LeftOutReason>> cut) &&;

private:
    struct Growing {
        Group members;  // empty: taken up by another
        bool closed = false;
        bool has_link = false;
        std::optional<LeftOutReason> stopped_by;  // the first bound that kept it from growing
    };
    void follow(const Link& link);
    void merge(Growing& into, Growing& from, Group whole);
    [[nodiscard]] LeftOutReason why_left_out(const Growing& group, Participant p, LeftOutReason under,
                                             std::span<const std::optional<LeftOutReason>> cut) const;

    const Ground* ground_;
    std::vector<Growing> groups_;        // each at its lowest participant
    std::vector<Participant> group_of_;  // by participant
};

}  // namespace regiohub
