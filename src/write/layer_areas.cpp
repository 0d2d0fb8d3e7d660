// Administrative areas, clusters and supply areas: the base of the map.
#include "write/capacity_fields.hpp"
#include "write/fields.hpp"
#include "write/layers.hpp"

namespace regiohub {
namespace {

Shape shape_of(const PlanarArea& area) {
    return area.empty() ? Shape{} : Shape{area};
}

Table admin_table(Table head, const std::string& id_name, const std::vector<AdminArea>& areas) {
    const LayerFields fields{
        field::text(id_name, "Id of the area", [&](std::size_t i) { return areas[i].id.text; }),
        field::text("name", "Name of the area", [&](std::size_t i) { return areas[i].name; }),
        field::amount("border_accuracy_m", "How far the border may lie from the true one, in metres", unit::m,
                      [&](std::size_t i) { return areas[i].border_accuracy; }),
    };
    return tabulate(std::move(head), positions(areas.size()), fields,
                    [&](std::size_t i) { return shape_of(areas[i].area); });
}

std::string ids_of(const std::vector<Id<SupplyAreaTag>>& ids) {
    std::string all;
    for (const auto& id : ids) all += (all.empty() ? "" : "; ") + id.text;
    return all;
}

}  // namespace

Table provinces_table(const Plan& plan) {
    return admin_table({"provinces", "Provinces that sites are placed in", GeometryKind::area, {}, {}}, "province_id",
                       plan.provinces);
}

Table municipalities_table(const Plan& plan) {
    return admin_table({"municipalities", "Municipalities; empty: not supplied", GeometryKind::area, {}, {}},
                       "municipality_id", plan.municipalities);
}

Table clusters_table(const Plan& plan) {
    const auto& areas = plan.clusters;
    const LayerFields fields{
        field::text("cluster_id", "Id of the cluster; its parts share it", [&](auto i) { return areas[i].id.text; }),
        field::text("name", "Name of the cluster", [&](auto i) { return areas[i].name; }),
        field::text("part", "Name of this part", [&](auto i) { return areas[i].part; }),
        field::amount("accuracy_m", "How far the outline may lie from the true one, in metres", unit::m,
                      [&](auto i) { return areas[i].accuracy; }),
    };
    return tabulate({"clusters", "The five industrial clusters, which the plan leaves out", GeometryKind::area, {}, {}},
                    positions(areas.size()), fields, [&](auto i) { return shape_of(areas[i].area); });
}

Table supply_areas_table(const Plan& plan) {
    const auto& areas = plan.supply_areas;
    const LayerFields own{
        field::text("supply_area_id", "Id of the supply or congestion area", [&](auto i) { return areas[i].id.text; }),
        field::text("name", "Name of the area", [&](auto i) { return areas[i].name; }),
        field::text("operator", "Grid operator", [&](auto i) { return areas[i].operator_name; }),
        field::text("parent_ids", "Ids of the areas above it", [&](auto i) { return ids_of(areas[i].parents); }),
    };
    const auto fields =
        joined({own, capacity_fields("offtake", [&](std::size_t i) -> const Capacity& { return areas[i].offtake; }),
                capacity_fields("feed_in", [&](std::size_t i) -> const Capacity& { return areas[i].feed_in; })});
    return tabulate({"supply_areas", "Supply and congestion areas; empty: not supplied", GeometryKind::area, {}, {}},
                    positions(areas.size()), fields, [&](auto i) { return shape_of(areas[i].area); });
}

}  // namespace regiohub
