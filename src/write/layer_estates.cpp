// Industrial estates. A source gives a polygon or only a named place, so there are two layers: every estate as a point,
// and the areas of those that have one. One layer of mixed shapes would fall apart in two in QGIS anyway.
#include "write/fields.hpp"
#include "write/layers.hpp"

namespace regiohub {

Table estates_table(const Plan& plan) {
    const auto& estates = plan.estates;
    const LayerFields fields{
        field::text("estate_id", "Id of the estate", [&](auto i) { return estates[i].id.text; }),
        field::text("name", "Name of the estate", [&](auto i) { return estates[i].name; }),
        field::text("place", "Place", [&](auto i) { return estates[i].place; }),
        field::text("municipality", "Municipality as the source states it",
                    [&](auto i) { return estates[i].municipality; }),
        field::text("province", "Province as the source states it", [&](auto i) { return estates[i].province; }),
        field::amount("gross_ha", "Gross area, in hectares; NULL: not supplied", unit::ha,
                      [&](auto i) { return estates[i].gross; }),
        field::flag("has_area", "Whether estate_areas holds its polygon",
                    [&](auto i) { return !estates[i].area.empty(); }),
        field::amount("location_accuracy_m", "Radius within which the centre lies, in metres", unit::m,
                      [&](auto i) { return estates[i].location_accuracy; }),
        field::text("certainty", "Certainty, in the source's words", [&](auto i) { return estates[i].certainty; }),
    };
    return tabulate({"estates", "Industrial estates at their stated centre", GeometryKind::point, {}, {}},
                    positions(estates.size()), fields,
                    [&](auto i) { return estates[i].centre ? Shape{*estates[i].centre} : Shape{}; });
}

Table estate_areas_table(const Plan& plan) {
    const auto& estates = plan.estates;
    std::vector<std::size_t> with_area;
    for (const auto i : positions(estates.size())) {
        if (!estates[i].area.empty()) with_area.push_back(i);
    }
    const LayerFields fields{
        field::text("estate_id", "Id of the estate", [&](auto i) { return estates[i].id.text; }),
        field::text("name", "Name of the estate", [&](auto i) { return estates[i].name; }),
    };
    return tabulate({"estate_areas", "Polygons of estates; empty: not supplied", GeometryKind::area, {}, {}}, with_area,
                    fields, [&](auto i) { return Shape{estates[i].area}; });
}

}  // namespace regiohub
