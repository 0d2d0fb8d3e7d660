#include "study/layer_fields.hpp"

#include <algorithm>
#include <initializer_list>

#include "study/word_lists.hpp"

namespace regiohub {
namespace {

using Fields = std::vector<FieldRule>;

const std::vector<std::string> yes_no{"yes", "no", "unknown"};
const std::vector<std::string> asset_status{"in_service", "under_construction", "planned", "unknown"};
const std::vector<std::string> congestion{"free", "limited", "announced", "structural", "unknown"};

Fields free(std::initializer_list<const char*> names) {
    Fields fields;
    for (const char* name : names) fields.push_back({name, {}, false});
    return fields;
}

Fields joined(std::initializer_list<Fields> parts) {
    Fields all;
    for (const auto& part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

Fields point() {
    return free({"lon", "lat", "x", "y", "wkt"});
}

Fields capacity() {
    Fields fields;
    for (const std::string direction : {"offtake_", "feed_in_"}) {
        fields.push_back({direction + "status", congestion, false});
        for (const char* name : {"existing_mw", "required_mw", "queued_mw", "solved_year"}) {
            fields.push_back({direction + name, {}, false});
        }
    }
    return fields;
}

Fields capacity_above() {
    return {{"offtake_status_above", congestion, false},
            {"offtake_solved_year_above", {}, false},
            {"feed_in_status_above", congestion, false},
            {"feed_in_solved_year_above", {}, false}};
}

Fields site_fields() {
    return joined({
        free({"id", "name", "company", "place", "municipality", "province", "postcode"}),
        {{"sector", word_list(Sector{}), false},
         {"track", {"none", "asphalt", "waste_incineration", "oil_gas"}, false},
         {"ets", yes_no, false},
         {"duty_to_investigate", yes_no, false},
         {"cluster", {"none"}, true},
         {"in_case", {"yes", "no"}, false},
         {"operation", {"operating", "closed", "uncertain"}, false},
         {"disclosure", {"open", "operator_only", "confidential"}, false}},
        free({"permits"}),
        point(),
        free({"location_accuracy_m", "location_accuracy_km", "location_source", "emission_t", "emission_source",
              "gas_m3_per_yr", "electricity_mwh_per_yr", "contract_mw", "asked_offtake_mw", "asked_feed_in_mw",
              "flexible_mw", "saving_share", "h2_supply_t_per_yr", "plan_year", "waste_heat_mw", "waste_heat_c",
              "certainty", "note"}),
    });
}

Fields admin_fields() {
    return free({"id", "name", "border_accuracy_m", "border_accuracy_km", "wkt"});
}

Fields estate_fields() {
    return joined({free({"id", "name", "place", "municipality", "province"}), point(),
                   free({"gross_ha", "location_accuracy_m", "location_accuracy_km", "certainty"})});
}

Fields membership_fields() {
    return joined(
        {free({"site", "estate"}), {{"on_estate", {"yes", "likely", "no", "unknown"}, false}}, free({"certainty"})});
}

Fields link_fields() {
    return joined({free({"site", "other"}), {{"link", {"must", "cannot"}, false}}, free({"who", "why"})});
}

Fields override_fields() {
    return joined(
        {free({"site"}),
         {{"scope", {"anchor", "member", "track", "offshore", "in_cluster", "out_of_scope", "unknown"}, false}},
         free({"cluster", "who", "when", "why"})});
}

Fields station_fields() {
    return joined({free({"id", "name", "operator", "voltages_kv"}),
                   {{"status", asset_status, false}},
                   free({"in_service_year"}),
                   point(),
                   free({"location_accuracy_m", "location_accuracy_km", "supply_area"}),
                   capacity()});
}

Fields planned_project_fields() {
    return joined({free({"id", "name", "operator", "stations", "supply_areas"}),
                   {{"status", asset_status, false}},
                   free({"phase", "year", "offtake_mw", "feed_in_mw"})});
}

Fields backbone_fields() {
    return joined({free({"id", "project", "from", "to"}),
                   {{"status", asset_status, false}, {"feasibility", {"committed", "undecided", "rejected"}, false}},
                   free({"feasibility_note", "year_from", "year_to", "probability", "wkt", "location_accuracy_m",
                         "location_accuracy_km"})});
}

Fields event_fields() {
    return joined({free({"sites", "name", "date"}),
                   {{"status", {"candidate", "selected", "started", "done", "stopped"}, false}},
                   free({"event", "lesson", "who"})});
}

}  // namespace

const std::vector<RoleFields>& roles() {
    static const std::vector<RoleFields> all{
        {"sites", true, site_fields()},
        {"provinces", true, admin_fields()},
        {"municipalities", true, admin_fields()},
        {"clusters", true, free({"id", "name", "part", "accuracy_m", "accuracy_km", "wkt"})},
        {"estates", true, estate_fields()},
        {"site_estate", false, membership_fields()},
        {"site_links", false, link_fields()},
        {"overrides", false, override_fields()},
        {"stations", true, station_fields()},
        {"supply_areas", true,
         joined({free({"id", "name", "operator", "parents", "wkt"}), capacity(), capacity_above()})},
        {"planned_projects", false, planned_project_fields()},
        {"backbone", true, backbone_fields()},
        {"barriers", true, free({"id", "name", "wkt"})},
        {"region_events", false, event_fields()},
        {"policy", false, free({"key", "value", "unit", "year", "section", "text"})},
    };
    return all;
}

const RoleFields* role_named(const std::string& role) {
    const auto found =
        std::find_if(roles().begin(), roles().end(), [&role](const RoleFields& r) { return r.role == role; });
    return found == roles().end() ? nullptr : &*found;
}

const FieldRule* field_named(const RoleFields& role, const std::string& field) {
    const auto found =
        std::find_if(role.fields.begin(), role.fields.end(), [&field](const FieldRule& f) { return f.name == field; });
    return found == role.fields.end() ? nullptr : &*found;
}

}  // namespace regiohub
