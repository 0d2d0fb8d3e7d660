#include "study/document.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <sstream>
#include <tuple>

#include "support/error.hpp"
#include "support/secret.hpp"

namespace regiohub {
namespace {

Node plain(const toml::node& node);

int line_of(const toml::source_region& source) {
    return static_cast<int>(source.begin.line);
}

Node plain_list(const toml::array& array) {
    Node out;
    out.kind = Node::Kind::list;
    for (const auto& item : array) out.items.push_back(plain(item));
    return out;
}

Node plain_table(const toml::table& table) {
    Node out;
    for (const auto& [key, value] : table) {
        out.entries.push_back({std::string{key.str()}, line_of(key.source()), plain(value)});
    }
    std::sort(out.entries.begin(), out.entries.end(),
              [](const Entry& a, const Entry& b) { return std::tie(a.line, a.key) < std::tie(b.line, b.key); });
    return out;
}

template <class Value>
std::string as_toml(const Value& value) {
    std::ostringstream out;
    out.imbue(std::locale::classic());
    out << value;
    return out.str();
}

Node plain_leaf(const toml::node& node) {
    Node out;
    if (const auto* text = node.as_string()) {
        out.kind = Node::Kind::text;
        out.text = text->get();
    } else if (const auto* flag = node.as_boolean()) {
        out.kind = Node::Kind::flag;
        out.flag = flag->get();
        out.text = out.flag ? "true" : "false";
    } else if (const auto number = node.value<double>()) {
        out.kind = Node::Kind::number;
        out.number = *number;
        out.text = node.is_integer() ? fmt::format("{}", node.as_integer()->get()) : fmt::format("{}", *number);
    } else {
        out.kind = Node::Kind::date;
        node.visit([&out](const auto& value) { out.text = as_toml(value); });
    }
    return out;
}

Node plain(const toml::node& node) {
    auto out = node.is_table()   ? plain_table(*node.as_table())
               : node.is_array() ? plain_list(*node.as_array())
                                 : plain_leaf(node);
    out.line = line_of(node.source());
    return out;
}

}  // namespace

const Entry* find(const Node& table, const std::string& key) {
    const auto found = std::find_if(table.entries.begin(), table.entries.end(),
                                    [&key](const Entry& entry) { return entry.key == key; });
    return found == table.entries.end() ? nullptr : &*found;
}

std::string in_words(const Node& node) {
    switch (node.kind) {
        case Node::Kind::text:
            return fmt::format("the text \"{}\"", without_passwords(node.text));
        case Node::Kind::number:
            return "the bare number " + node.text;
        case Node::Kind::flag:
            return node.text;
        case Node::Kind::date:
            return "the date " + node.text;
        case Node::Kind::list:
            return "a list";
        case Node::Kind::table:
            return "a section";
    }
    return "";
}

Node parse_document(const std::string& text, const std::string& file) {
    try {
        return plain(toml::parse(text, file));
    } catch (const toml::parse_error& error) {
        throw Error{Failure::request, fmt::format("{}, line {}, column {}: this is not TOML ({}); mend the text there",
                                                  file, error.source().begin.line, error.source().begin.column,
                                                  without_passwords(error.description()))};
    }
}

}  // namespace regiohub
