// The boundary test: the other ways that hubs and regions were drawn, and what of the plan each found again.
#include "write/fields.hpp"
#include "write/group_fields.hpp"
#include "write/layers.hpp"

namespace regiohub {

Table boundary_table(const Plan& plan) {
    struct Tried {
        const char* layer;
        const BoundaryVariant* variant;
    };
    std::vector<Tried> rows;
    if (plan.boundary) {
        for (const auto& variant : plan.boundary->hubs.variants) rows.push_back({"hubs", &variant});
        for (const auto& variant : plan.boundary->regions.variants) rows.push_back({"regions", &variant});
    }
    const LayerFields fields{
        field::text("layer", "hubs or regions", [&](auto i) { return std::string{rows[i].layer}; }),
        field::text("variant", "The rule that was changed", [&](auto i) { return rows[i].variant->name; }),
        field::whole("found", "Hubs or regions that it gives", [&](auto i) { return rows[i].variant->groups; }),
        field::whole("held", "Of the plan's own, those found again in it",
                     [&](auto i) { return rows[i].variant->held; }),
        field::number("rank_correlation", "Spearman's rho of the scores of those, -1 to 1; NULL: too few to say",
                      [&](auto i) { return rows[i].variant->rank_correlation; }),
    };
    return tabulate({"boundary_test",
                     "Other ways to draw hubs and regions; no rows: not run (plan --robust)",
                     GeometryKind::none,
                     {},
                     {}},
                    positions(rows.size()), fields);
}

}  // namespace regiohub
