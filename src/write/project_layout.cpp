#include "write/project_layout.hpp"

#include <fmt/format.h>

#include <set>

namespace regiohub {
namespace {

// Kinds of layout item, by QGIS's numbers.
constexpr const char* page_kind = "65638";
constexpr const char* map_kind = "65639";
constexpr const char* label_kind = "65641";
constexpr const char* legend_kind = "65642";
constexpr const char* scale_bar_kind = "65646";

struct Box {  // mm, from the top left of the page
    double x, y, width, height;
};

// A3, landscape: the map on the left, words on the right.
constexpr Box page{0, 0, 420, 297};
constexpr Box map_box{10, 24, 285, 263};
constexpr Box title_box{10, 7, 400, 14};
constexpr Box legend_box{300, 24, 110, 120};
constexpr Box figures_box{300, 24, 110, 60};
constexpr Box page_legend_box{300, 84, 110, 80};
constexpr Box sources_box{300, 170, 110, 60};
constexpr Box rules_box{300, 232, 110, 55};
constexpr Box bar_box{14, 272, 80, 12};

std::string in(Language language, const char* english, const char* dutch) {
    return language == Language::dutch ? dutch : english;
}

XmlElement letters(double size_pt, bool bold) {
    return {"text-style",
            {{"fontFamily", "DejaVu Sans"},
             {"fontSize", fmt::format("{}", size_pt)},
             {"fontSizeUnit", "Point"},
             {"fontWeight", bold ? "75" : "50"},
             {"namedStyle", bold ? "Bold" : "Book"},
             {"textColor", "51,51,51,255"},
             {"textOpacity", "1"}},
            {},
            ""};
}

XmlElement item(const char* kind, const std::string& id, const Box& box) {
    return {"LayoutItem",
            {{"type", kind},
             {"uuid", "{regiohub-" + id + "}"},
             {"templateUuid", "{regiohub-" + id + "}"},
             {"id", id},
             {"position", fmt::format("{},{},mm", box.x, box.y)},
             {"positionOnPage", fmt::format("{},{},mm", box.x, box.y)},
             {"size", fmt::format("{},{},mm", box.width, box.height)},
             {"referencePoint", "0"},
             {"visibility", "1"},
             {"opacity", "1"},
             {"background", "false"},
             {"frame", "false"},
             {"zValue", "1"}},
            {},
            ""};
}

XmlElement label(const std::string& id, const Box& box, const std::string& text,
                 std::pair<double, bool> size_and_bold) {
    auto element = item(label_kind, id, box);
    element.attributes.insert(element.attributes.end(), {{"labelText", text},
                                                         {"htmlState", "0"},
                                                         {"halign", "1"},
                                                         {"valign", "32"},
                                                         {"marginX", "0"},
                                                         {"marginY", "0"}});
    element.children.push_back(letters(size_and_bold.first, size_and_bold.second));
    return element;
}

/// The extent, widened to the form of the map on the page.
MapExtent fitted(const MapExtent& extent) {
    constexpr double margin = 1.05;
    const double width = (extent.max_x - extent.min_x) * margin;
    const double height = (extent.max_y - extent.min_y) * margin;
    const double ratio = map_box.width / map_box.height;
    const double half_width = std::max(width, height * ratio) / 2;
    const double half_height = half_width / ratio;
    const double x = (extent.min_x + extent.max_x) / 2;
    const double y = (extent.min_y + extent.max_y) / 2;
    return {x - half_width, y - half_height, x + half_width, y + half_height};
}

XmlElement map(const std::string& id, const MapExtent& extent, bool of_atlas) {
    auto element = item(map_kind, id, map_box);
    element.attributes.insert(element.attributes.end(),
                              {{"keepLayerSet", "false"}, {"followPreset", "false"}, {"mapRotation", "0"}});
    const auto box = fitted(extent);
    element.children.push_back({"Extent",
                                {{"xmin", fmt::format("{}", box.min_x)},
                                 {"ymin", fmt::format("{}", box.min_y)},
                                 {"xmax", fmt::format("{}", box.max_x)},
                                 {"ymax", fmt::format("{}", box.max_y)}},
                                {},
                                ""});
    if (of_atlas)
        element.children.push_back(
            {"AtlasMap", {{"atlasDriven", "1"}, {"scalingMode", "2"}, {"margin", "0.3"}}, {}, ""});
    return element;
}

XmlElement legend(const std::string& map_id, const XmlElement& tree, const Box& box) {
    auto element = item(legend_kind, "legend", box);
    element.attributes.insert(element.attributes.end(), {{"map_uuid", "{regiohub-" + map_id + "}"},
                                                         {"title", ""},
                                                         {"resizeToContents", "1"},
                                                         {"columnCount", "1"},
                                                         {"symbolHeight", "3.2"},
                                                         {"symbolWidth", "6"},
                                                         {"boxSpace", "0"},
                                                         {"legendFilterByMap", "1"},
                                                         {"wrapChar", ""}});
    XmlElement styles{"styles", {}, {}, ""};
    for (const char* part : {"group", "subgroup"}) {
        styles.children.push_back(
            {"style", {{"name", part}, {"alignment", "1"}, {"marginTop", "2"}}, {letters(8, true)}, ""});
    }
    styles.children.push_back(
        {"style", {{"name", "symbol"}, {"alignment", "1"}, {"marginTop", "1"}}, {letters(7, false)}, ""});
    styles.children.push_back({"style",
                               {{"name", "symbolLabel"}, {"alignment", "1"}, {"marginTop", "1"}, {"marginLeft", "2"}},
                               {letters(7, false)},
                               ""});
    element.children = {styles, tree};
    return element;
}

XmlElement scale_bar(const std::string& map_id) {
    auto element = item(scale_bar_kind, "scale bar", bar_box);
    element.attributes.insert(element.attributes.end(), {{"mapUuid", "{regiohub-" + map_id + "}"},
                                                         {"style", "Line Ticks Up"},
                                                         {"unitType", "km"},
                                                         {"unitLabel", "km"},
                                                         {"numMapUnitsPerScaleBarUnit", "1"},
                                                         {"segmentSizeMode", "1"},
                                                         {"minBarWidth", "30"},
                                                         {"maxBarWidth", "60"},
                                                         {"numSegments", "2"},
                                                         {"numSegmentsLeft", "0"},
                                                         {"numUnitsPerSegment", "10"},
                                                         {"height", "2"},
                                                         {"labelBarSpace", "2"},
                                                         {"boxContentSpace", "1"},
                                                         {"outlineWidth", "0.3"}});
    element.children.push_back(letters(7, false));
    return element;
}

std::string sources_text(const LayoutParts& parts) {
    std::string text = in(parts.language, "Sources", "Bronnen") + "\n";
    for (const auto& source : parts.plan.sources) {
        text += fmt::format("{}: {}{}{}\n", source.layer, source.owner.empty() ? source.path : source.owner,
                            source.date.empty() ? "" : ", ", source.date);
    }
    return text;
}

/// What the user set; the rest is the default and stands in the table.
std::string rules_text(const LayoutParts& parts) {
    std::string text = in(parts.language, "Assumptions", "Aannames") + "\n";
    std::size_t changed = 0;
    for (const auto& rule : parts.plan.assumptions) {
        if (rule.value == rule.standard) continue;
        text += fmt::format("{}: {} ({} {})\n", rule.key, rule.value, in(parts.language, "default", "standaard"),
                            rule.standard);
        ++changed;
    }
    text += fmt::format("{} {}\n", parts.plan.assumptions.size() - changed,
                        in(parts.language, "rules at their default: table assumptions.",
                           "regels op hun standaardwaarde: tabel assumptions."));
    text += fmt::format("regiohub {}, {}, {} {}", parts.plan.header.program_version, parts.plan.header.crs,
                        in(parts.language, "emissions of", "uitstoot van"), parts.plan.header.reference_year);
    return text;
}

/// Lines of a page of the atlas; a figure that is not known says so.
std::string figures_text(Language language) {
    const std::string unknown = in(language, "unknown", "onbekend");
    const auto line = [&](const char* english, const char* dutch, const std::string& expression) {
        return fmt::format("{}: [% coalesce({}, '{}') %]\n", in(language, english, dutch), expression, unknown);
    };
    return line("Rank", "Rang", "\"rank\"") +
           line("Score, worst to best", "Score, slechtst tot best",
                "round(\"score_low\", 2) || ' – ' || round(\"score_high\", 2)") +
           line("Started by the end of", "Gestart voor eind", "\"wave_year\"") +
           line("Provinces", "Provincies", "\"provinces\"") + line("Sites", "Locaties", "\"sites\"") +
           line("ETS anchors", "ETS-ankers", "\"anchors\"") +
           line("CO2 (kt/yr)", "CO2 (kt/jaar)", "round(\"emission_t_per_yr\" / 1000, 1)") +
           line("Sites without a known emission", "Locaties zonder bekende uitstoot", "\"emission_unknown\"") +
           line("Congestion, offtake", "Congestie, afname", "represent_value(\"offtake_congestion\")") +
           line("First year for offtake", "Eerste jaar voor afname", "\"first_year_offtake_to\"") +
           line("Power asked, middle (MW)", "Gevraagd vermogen, midden (MW)", "round(\"asked_mid_mw\", 1)") +
           line("Stations", "Stations", "\"station_ids\"") +
           line("Nearest backbone leg (km)", "Dichtstbijzijnd tracé (km)", "round(\"nearest_leg_m\" / 1000)") +
           line("First hydrogen", "Eerste waterstof", "\"h2_first_year_from\" || ' – ' || \"h2_first_year_to\"") +
           line("Hydrogen demand, middle (t/yr)", "Waterstofvraag, midden (t/jaar)",
                "round(\"h2_demand_mid_t_per_yr\")");
}

XmlElement layout(const std::string& name, std::vector<XmlElement> items) {
    XmlElement element{
        "Layout", {{"name", name}, {"units", "mm"}, {"printResolution", "200"}, {"worldFileMap", ""}}, {}, ""};
    element.children.push_back({"PageCollection", {}, {item(page_kind, "page", page)}, ""});
    for (auto& one : items) element.children.push_back(std::move(one));
    return element;
}

XmlElement atlas() {
    return {"Atlas",
            {{"enabled", "1"},
             {"coverageLayer", "regiohub_regions"},
             {"coverageLayerName", "regions"},
             {"coverageLayerProvider", "ogr"},
             {"coverageLayerSource", "./plan.gpkg|layername=regions"},
             {"filterFeatures", "1"},
             {"featureFilter", "\"wave_year\" is not null"},
             {"sortFeatures", "1"},
             {"sortKey", "\"rank\""},
             {"sortAscending", "1"},
             {"pageNameExpression", "\"name\""},
             {"filenamePattern", "'region-' || @atlas_featurenumber"},
             {"hideCoverage", "0"}},
            {},
            ""};
}

}  // namespace

std::vector<XmlElement> project_layouts(const LayoutParts& parts) {
    const auto language = parts.language;
    auto sheet =
        layout(in(language, "Map of the plan", "Kaart van het plan"),
               {map("map", parts.extent, false), label("title", title_box, parts.plan.header.study_name, {20, true}),
                legend("map", parts.legend_tree, legend_box), scale_bar("map"),
                label("sources", sources_box, sources_text(parts), {6, false}),
                label("assumptions", rules_box, rules_text(parts), {6, false})});
    auto pages = layout(in(language, "Atlas of regions", "Atlas van regio's"),
                        {map("map", parts.extent, true), label("title", title_box, "[% \"name\" %]", {20, true}),
                         label("figures", figures_box, figures_text(language), {8, false}),
                         legend("map", parts.legend_tree, page_legend_box), scale_bar("map"),
                         label("sources", sources_box, sources_text(parts), {6, false}),
                         label("assumptions", rules_box, rules_text(parts), {6, false})});
    pages.children.push_back(atlas());
    return {std::move(sheet), std::move(pages)};
}

}  // namespace regiohub
