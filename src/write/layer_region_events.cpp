// What became of regions: the events that people keep, and the columns that follow from them.
#include "write/fields.hpp"
#include "write/layers.hpp"
#include "write/monitor_fields.hpp"

namespace regiohub {
namespace {

const PlacedEvent* last_event(const Plan& plan, std::size_t region) {
    const auto* state = at_or_null(plan.monitoring.regions, region);
    return state && !state->events.empty() ? &plan.monitoring.events[state->events.back()] : nullptr;
}

std::string lessons(const Plan& plan, std::size_t region) {
    std::vector<std::string> all;
    const auto* state = at_or_null(plan.monitoring.regions, region);
    for (const auto event : state ? state->events : std::vector<std::size_t>{}) {
        const auto& lesson = plan.monitoring.events[event].event.lesson;
        if (!lesson.empty()) all.push_back(lesson);
    }
    return listed(all);
}

}  // namespace

LayerFields monitor_fields(const Plan& plan) {
    const auto& states = plan.monitoring.regions;
    return {
        field::coded<RegionStatus>("region_status", "Of its latest event that states one; else selected or candidate",
                                   [&](auto i) {
                                       const auto* state = at_or_null(states, i);
                                       return state ? std::optional{state->status} : std::nullopt;
                                   }),
        field::text("last_event_date", "Date of its latest event; NULL: none, or not dated",
                    [&](auto i) {
                        const auto* last = last_event(plan, i);
                        return last ? last->event.date : std::string{};
                    }),
        field::text("last_event", "What happened then",
                    [&](auto i) {
                        const auto* last = last_event(plan, i);
                        return last ? last->event.event : std::string{};
                    }),
        field::text("lessons", "Lessons of its events, oldest first", [&](auto i) { return lessons(plan, i); }),
    };
}

Table region_events_table(const Plan& plan) {
    const auto& all = plan.monitoring.events;
    const auto region = [&](std::size_t i) -> const Region* {
        return all[i].region ? at_or_null(plan.regions, *all[i].region) : nullptr;
    };
    const LayerFields fields{
        field::text("date", "Date, as given; NULL: not dated", [&](auto i) { return all[i].event.date; }),
        field::text("region_id", "Region of this plan that it is about; NULL: set aside",
                    [&](auto i) { return region(i) ? region(i)->id.text : std::string{}; }),
        field::text("name", "Name of the region, as the event gives it", [&](auto i) { return all[i].event.name; }),
        field::coded<RegionStatus>("region_status", "Status from then on; NULL: as it was",
                                   [&](auto i) { return all[i].event.status; }),
        field::text("event", "What happened", [&](auto i) { return all[i].event.event; }),
        field::text("lesson", "What was learnt", [&](auto i) { return all[i].event.lesson; }),
        field::text("who", "Who says so", [&](auto i) { return all[i].event.who; }),
        field::text("site_ids", "Sites that the event knows its region by",
                    [&](auto i) { return listed(all[i].event.sites); }),
        field::number("overlap", "Anchors it shares with that region, or the nearest one, as a part of those of both",
                      [&](auto i) { return all[i].overlap; }),
        field::text("placed", "How it was placed, or why it was set aside", [&](auto i) { return all[i].why; }),
    };
    return tabulate(
        {"region_events", "Events of regions, oldest first; those without a region too", GeometryKind::none, {}, {}},
        positions(all.size()), fields);
}

}  // namespace regiohub
