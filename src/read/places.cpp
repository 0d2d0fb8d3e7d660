#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "model/iso_date.hpp"
#include "read/role_fields.hpp"
#include "read/rows.hpp"

namespace regiohub {
namespace {

constexpr std::array on_estate_words{
    KnownWord{"yes", OnEstate::yes},         KnownWord{"ja", OnEstate::yes},
    KnownWord{"likely", OnEstate::likely},   KnownWord{"waarschijnlijk", OnEstate::likely},
    KnownWord{"no", OnEstate::no},           KnownWord{"nee", OnEstate::no},
    KnownWord{"unknown", OnEstate::unknown}, KnownWord{"onbekend", OnEstate::unknown}};

constexpr std::array link_words{KnownWord{"must", LinkWord::must}, KnownWord{"cannot", LinkWord::cannot}};

constexpr std::array scope_words{
    KnownWord{"anchor", Scope::anchor},         KnownWord{"member", Scope::member},
    KnownWord{"track", Scope::track},           KnownWord{"offshore", Scope::offshore},
    KnownWord{"in_cluster", Scope::in_cluster}, KnownWord{"out_of_scope", Scope::out_of_scope},
    KnownWord{"unknown", Scope::unknown}};

bool lacks_area(RowReader& row, const SourceArea& area) {
    if (area.empty())
        row.set_aside("no_area", "the row has no usable polygon, and without one it says nothing: give it its area");
    return area.empty();
}

constexpr std::array region_status_words{KnownWord{"candidate", std::optional{RegionStatus::candidate}},
                                         KnownWord{"selected", std::optional{RegionStatus::selected}},
                                         KnownWord{"started", std::optional{RegionStatus::started}},
                                         KnownWord{"done", std::optional{RegionStatus::done}},
                                         KnownWord{"stopped", std::optional{RegionStatus::stopped}}};

}  // namespace

std::optional<AdminAreaIn<SourceFrame>> admin_area_of(RowReader& row) {
    constexpr auto f = [](std::string_view name) consteval { return position(admin_fields, name); };
    AdminAreaIn<SourceFrame> place;
    place.id.text = row.text(f("id"));
    place.name = row.text(f("name"));
    place.border_accuracy = row.length(f("border_accuracy_m"), f("border_accuracy_km"));
    place.area = row.area();
    if (lacks_area(row, place.area)) return std::nullopt;
    return place;
}

std::optional<ClusterAreaIn<SourceFrame>> cluster_area_of(RowReader& row) {
    constexpr auto f = [](std::string_view name) consteval { return position(cluster_fields, name); };
    ClusterAreaIn<SourceFrame> cluster;
    cluster.id.text = row.text(f("id"));
    cluster.name = row.text(f("name"));
    cluster.part = row.text(f("part"));
    cluster.accuracy = row.length(f("accuracy_m"), f("accuracy_km"));
    cluster.area = row.area();
    if (lacks_area(row, cluster.area)) return std::nullopt;
    return cluster;
}

std::optional<EstateIn<SourceFrame>> estate_of(RowReader& row) {
    constexpr auto f = [](std::string_view name) consteval { return position(estate_fields, name); };
    EstateIn<SourceFrame> estate;
    estate.id.text = row.text(f("id"));
    estate.name = row.text(f("name"));
    estate.place = row.text(f("place"));
    estate.municipality = row.text(f("municipality"));
    estate.province = row.text(f("province"));
    estate.centre = row.point({f("lon"), f("lat"), f("x"), f("y")});
    estate.area = row.area();
    estate.gross = row.quantity(f("gross_ha"), unit::ha);
    estate.location_accuracy = row.length(f("location_accuracy_m"), f("location_accuracy_km"));
    estate.certainty = row.text(f("certainty"));
    if (!estate.centre && estate.area.empty()) {
        row.doubt("no_place",
                  "the estate has neither a polygon nor a centre; only a list can put sites on it: give it one");
    }
    return estate;
}

std::optional<EstateMembership> membership_of(RowReader& row) {
    constexpr auto f = [](std::string_view name) consteval { return position(site_estate_fields, name); };
    EstateMembership membership;
    membership.site.text = row.text(f("site"));
    membership.estate.text = row.text(f("estate"));
    membership.on_estate = row.code<OnEstate>(f("on_estate"), on_estate_words, OnEstate::unknown);
    membership.certainty = row.text(f("certainty"));
    return membership;
}

std::optional<SiteLink> site_link_of(RowReader& row) {
    constexpr auto f = [](std::string_view name) consteval { return position(site_link_fields, name); };
    SiteLink said;
    said.site.text = row.text(f("site"));
    said.other.text = row.text(f("other"));
    const bool stated = !row.text(f("link")).empty();
    said.link = row.code<LinkWord>(f("link"), link_words, LinkWord::must);
    said.who = row.text(f("who"));
    said.why = row.text(f("why"));
    if (!stated)
        row.set_aside("no_link", "the row does not say \"must\" or \"cannot\": fill in link, or remove the row");
    if (said.other.text.empty()) row.set_aside("no_other_site", "the row names one site: fill in the other one");
    if (said.site == said.other) row.set_aside("link_to_itself", "both sites are the same: name two");
    return row.is_set_aside() ? std::nullopt : std::optional{std::move(said)};
}

std::optional<ScopeOverride> override_of(RowReader& row) {
    constexpr auto f = [](std::string_view name) consteval { return position(override_fields, name); };
    ScopeOverride decision;
    decision.site.text = row.text(f("site"));
    const bool stated = !row.text(f("scope")).empty();
    decision.scope = row.code<Scope>(f("scope"), scope_words, Scope::unknown);
    decision.cluster = row.text(f("cluster"));
    decision.who = row.text(f("who"));
    decision.when = row.text(f("when"));
    decision.why = row.text(f("why"));
    if (!stated) row.set_aside("no_scope", "the override says no scope: fill it in, or remove the row");
    if (decision.who.empty() || decision.when.empty() || decision.why.empty()) {
        row.doubt("unsigned_override", "an override needs who, when and why: fill in what is empty");
    }
    return row.is_set_aside() ? std::nullopt : std::optional{decision};
}

std::optional<RegionEvent> region_event_of(RowReader& row) {
    constexpr auto f = [](std::string_view name) consteval { return position(event_fields, name); };
    RegionEvent event;
    event.sites = split_list(row.text(f("sites")), ";");
    std::ranges::sort(event.sites);
    event.sites.erase(std::ranges::unique(event.sites).begin(), event.sites.end());
    event.name = row.text(f("name"));
    event.date = row.text(f("date"));
    event.status = row.code<std::optional<RegionStatus>>(f("status"), region_status_words, std::nullopt);
    event.event = row.text(f("event"));
    event.lesson = row.text(f("lesson"));
    event.who = row.text(f("who"));
    if (event.date.empty() || !is_iso_date(event.date)) {
        row.doubt("not_a_date", fmt::format("\"{}\" is no date such as 2026, 2026-03 or 2026-03-01, so the order of "
                                            "events may be wrong: correct it",
                                            event.date));
    }
    return event;
}

std::optional<PolicyFigure> policy_figure_of(RowReader& row) {
    constexpr auto f = [](std::string_view name) consteval { return position(policy_fields, name); };
    return PolicyFigure{row.text(f("key")),  row.text(f("value")),   row.text(f("unit")),
                        row.text(f("year")), row.text(f("section")), row.text(f("text"))};
}

}  // namespace regiohub
