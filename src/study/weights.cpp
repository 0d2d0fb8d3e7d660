#include "study/weights.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>

#include "study/document.hpp"
#include "study/settings.hpp"
#include "support/error.hpp"
#include "support/sha256.hpp"

namespace regiohub {
namespace {

/// A section of a weights file, for messages.
struct Place {
    const std::string& file;
    const std::string& section;

    [[noreturn]] void refuse_at(const Entry& entry, const std::string& sentence) const {
        refuse(file, entry.line, section + "." + entry.key, sentence);
    }
};

double number_at(const Entry& entry, const Place& place) {
    if (entry.node.kind != Node::Kind::number) {
        place.refuse_at(entry, fmt::format("{} stands where a number belongs", in_words(entry.node)));
    }
    return entry.node.number;
}

const Node& table_at(const Entry& entry, const Place& place) {
    if (entry.node.kind != Node::Kind::table) {
        place.refuse_at(entry, fmt::format("{} stands where {{ criterion = value }} belongs", in_words(entry.node)));
    }
    return entry.node;
}

void read_points(const Entry& entry, const Place& place, WeightChoice& choice) {
    choice.kind = WeightKind::points;
    for (const Entry& point : table_at(entry, place).entries) choice.points[point.key] = number_at(point, place);
}

void read_bounds(const Entry& entry, const Place& place, WeightChoice& choice) {
    choice.kind = WeightKind::bounds;
    for (const Entry& bound : table_at(entry, place).entries) {
        const auto& ends = bound.node.items;
        const bool pair = bound.node.kind == Node::Kind::list && ends.size() == 2 &&
                          ends[0].kind == Node::Kind::number && ends[1].kind == Node::Kind::number;
        if (!pair) {
            place.refuse_at(
                bound, fmt::format("{} stands where [lowest, highest] belongs, two shares of 1", in_words(bound.node)));
        }
        choice.bounds[bound.key] = {ends[0].number, ends[1].number};
    }
}

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t");
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// "a > b > c" as a > b and b > c.
void read_chain(const std::string& chain, const Entry& entry, const Place& place, WeightChoice& choice) {
    std::vector<std::string> names;
    for (std::size_t from = 0; from <= chain.size();) {
        const std::size_t to = std::min(chain.find('>', from), chain.size());
        names.push_back(trimmed(chain.substr(from, to - from)));
        if (names.back().empty()) place.refuse_at(entry, fmt::format("\"{}\" lacks a criterion beside a >", chain));
        from = to + 1;
    }
    if (names.size() < 2) {
        place.refuse_at(entry, fmt::format("\"{}\" names one criterion; write \"more > less\"", chain));
    }
    for (std::size_t i = 1; i < names.size(); ++i) choice.order.emplace_back(names[i - 1], names[i]);
}

void read_order(const Entry& entry, const Place& place, WeightChoice& choice) {
    choice.kind = WeightKind::order;
    if (entry.node.kind != Node::Kind::list) {
        place.refuse_at(entry,
                        fmt::format("{} stands where a list such as [\"more > less\"] belongs", in_words(entry.node)));
    }
    for (const Node& chain : entry.node.items) {
        if (chain.kind != Node::Kind::text) {
            place.refuse_at(entry,
                            fmt::format("{} stands where a text such as \"more > less\" belongs", in_words(chain)));
        }
        read_chain(chain.text, entry, place, choice);
    }
}

WeightChoice read_section(const Node& document, const std::string& section, const std::string& file) {
    WeightChoice choice;
    choice.where = file + ", " + section;
    const Entry* found = find(document, section);
    if (found == nullptr) return choice;
    const Place place{file, section};
    if (found->node.kind != Node::Kind::table) {
        refuse(file, found->line, section, fmt::format("{} stands where a section belongs", in_words(found->node)));
    }
    for (const Entry& entry : found->node.entries) {
        if (entry.key == "spread") {
            choice.spread = number_at(entry, place);
            continue;
        }
        if (choice.kind != WeightKind::as_ranked) {
            place.refuse_at(entry, "there is more than one of points, order and bounds here; keep one");
        }
        if (entry.key == "points") {
            read_points(entry, place, choice);
        } else if (entry.key == "bounds") {
            read_bounds(entry, place, choice);
        } else if (entry.key == "order") {
            read_order(entry, place, choice);
        } else {
            place.refuse_at(entry, "there is no such key; write points, order or bounds, and spread beside points");
        }
    }
    if (choice.spread != 0.0 && choice.kind != WeightKind::points) {
        refuse(file, found->line, section + ".spread", "spread belongs beside points; take it out or give points");
    }
    return choice;
}

}  // namespace

WeightsFile parse_weights(const std::string& text, const std::string& file) {
    const Node document = parse_document(text, file);
    for (const Entry& entry : document.entries) {
        if (entry.key != "regions" && entry.key != "hubs") {
            refuse(file, entry.line, entry.key, "there is no such section; a weights file has [regions] and [hubs]");
        }
    }
    return {read_section(document, "regions", file), read_section(document, "hubs", file), text, sha256_of(text)};
}

WeightsFile read_weights(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    if (!in || !std::filesystem::is_regular_file(file)) {
        throw Error{Failure::request,
                    fmt::format("{}: the weights file cannot be read; write the path of a .toml file", file.string())};
    }
    return parse_weights(text, file.string());
}

}  // namespace regiohub
