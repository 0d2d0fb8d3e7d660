#include "grid/projects.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace regiohub {
namespace {

using Text = std::string_view;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// ASCII letters in lower case; others stay as they are.
std::string lower(Text text) {
    std::string plain{text};
    for (char& c : plain) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return plain;
}

std::string trimmed(Text text) {
    const auto first = text.find_first_not_of(' ');
    return first == Text::npos ? std::string{}
                               : std::string{text.substr(first, text.find_last_not_of(' ') - first + 1)};
}

/// What stands before the voltage: the place's name. "Station Driebergen 150": "driebergen".
std::string place_name(Text text) {
    const auto number = std::ranges::adjacent_find(text, [](char a, char b) { return a == ' ' && is_digit(b); });
    std::string name = trimmed(lower(text.substr(0, static_cast<std::size_t>(number - text.begin()))));
    constexpr Text kind = "station ";
    if (name.starts_with(kind)) name.erase(0, kind.size());
    return name;
}

/// The numbers right before "kV": "380/150 kV realiseren" has two.
std::set<double> voltages_in(Text text) {
    std::set<double> found;
    const auto unit = lower(text).find("kv");
    if (unit == std::string::npos) return found;
    auto from = unit;
    while (from > 0 && (is_digit(text[from - 1]) || text[from - 1] == '/' || text[from - 1] == ' ')) --from;
    while (from < unit) {
        int kv = 0;
        const auto end = std::from_chars(text.data() + from, text.data() + unit, kv).ptr;
        if (end != text.data() + from) found.insert(kv);
        from = std::max(static_cast<std::size_t>(end - text.data()), from + 1);
    }
    return found;
}

class StationNames {
public:
    explicit StationNames(std::span<const Station> stations) : stations_{stations} {
        for (std::size_t i = 0; i < stations.size(); ++i) {
            by_id_[stations[i].id.text].push_back(i);
            if (const auto name = place_name(stations[i].name); !name.empty()) by_name_[name].push_back(i);
        }
    }

    /// A station's id, else a station's name.
    [[nodiscard]] std::vector<std::size_t> stated(const std::string& text) const {
        const auto by_id = by_id_.find(text);
        if (by_id != by_id_.end()) return by_id->second;
        const auto by_name = by_name_.find(place_name(text));
        return by_name == by_name_.end() ? std::vector<std::size_t>{} : by_name->second;
    }

    /// Stations that a project's name consists of, at its voltage.
    [[nodiscard]] std::vector<std::size_t> in_name(const std::string& project) const {
        std::vector<std::size_t> found;
        const auto voltages = voltages_in(project);
        const std::string name = place_name(project);
        add(name, voltages, found);
        if (!found.empty()) return found;
        for (std::size_t from = 0; from < name.size();) {
            const auto end = std::min(name.find('-', from), name.size());
            add(trimmed(Text{name}.substr(from, end - from)), voltages, found);
            from = end + 1;
        }
        return found;
    }

private:
    void add(const std::string& name, const std::set<double>& voltages, std::vector<std::size_t>& found) const {
        const auto of_name = by_name_.find(name);
        if (of_name == by_name_.end()) return;
        for (const std::size_t i : of_name->second) {
            const auto& own = stations_[i].voltages_kv;
            const bool shared = std::ranges::any_of(own, [&](double kv) { return voltages.contains(kv); });
            if (own.empty() || voltages.empty() || shared) found.push_back(i);
        }
    }

    std::span<const Station> stations_;
    std::map<std::string, std::vector<std::size_t>> by_id_;
    std::map<std::string, std::vector<std::size_t>> by_name_;
};

void in_order(std::vector<std::size_t>& positions) {
    std::ranges::sort(positions);
    positions.erase(std::ranges::unique(positions).begin(), positions.end());
}

}  // namespace

std::vector<ProjectPlace> place_projects(const GridLayers& layers) {
    const StationNames names{layers.stations};
    std::map<std::string, std::size_t> areas;
    for (std::size_t i = 0; i < layers.supply_areas.size(); ++i) areas.emplace(layers.supply_areas[i].id.text, i);
    std::vector<ProjectPlace> places;
    for (const PlannedProject& project : layers.planned_projects) {
        ProjectPlace place;
        for (const auto& text : project.stations) {
            const auto found = names.stated(text);
            place.stations.insert(place.stations.end(), found.begin(), found.end());
        }
        for (const auto& text : project.supply_areas) {
            if (const auto found = areas.find(text); found != areas.end()) place.areas.push_back(found->second);
        }
        if (!place.stations.empty() || !place.areas.empty()) place.link = ProjectLink::stated;
        if (project.stations.empty() && project.supply_areas.empty()) {
            place.stations = names.in_name(project.name.empty() ? project.id.text : project.name);
            if (!place.stations.empty()) place.link = ProjectLink::by_name;
        }
        in_order(place.stations);
        in_order(place.areas);
        places.push_back(std::move(place));
    }
    return places;
}

}  // namespace regiohub
