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

constexpr int deepest = 64;    // levels; a study has six
constexpr int most_dots = 64;  // in one line, outside quotes

struct TooDeep {
    int line = 0;
};

Node plain(const toml::node& node, int depth);

int line_of(const toml::source_region& source) {
    return static_cast<int>(source.begin.line);
}

Node plain_list(const toml::array& array, int depth) {
    Node out;
    out.kind = Node::Kind::list;
    for (const auto& item : array) out.items.push_back(plain(item, depth + 1));
    return out;
}

Node plain_table(const toml::table& table, int depth) {
    Node out;
    for (const auto& [key, value] : table) {
        out.entries.push_back({std::string{key.str()}, line_of(key.source()), plain(value, depth + 1)});
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

Node plain(const toml::node& node, int depth) {
    if (depth > deepest) throw TooDeep{line_of(node.source())};
    auto out = node.is_table()   ? plain_table(*node.as_table(), depth)
               : node.is_array() ? plain_list(*node.as_array(), depth)
                                 : plain_leaf(node);
    out.line = line_of(node.source());
    return out;
}

/// The first line with more parts to a key than any study has: the parser would recurse once for each. 0: there is
/// none.
int line_with_endless_key(const std::string& text) {
    int line = 1;
    int dots = 0;
    char quote = '\0';
    for (const char c : text) {
        if (c == '\n') {
            ++line;
            dots = 0;
            quote = '\0';
        } else if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'' || c == '#') {
            quote = c == '#' ? '\n' : c;  // a comment ends with its line
        } else if (c == '.' && ++dots > most_dots) {
            return line;
        }
    }
    return 0;
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
        if (const int line = line_with_endless_key(text); line > 0) throw TooDeep{line};
        return plain(toml::parse(text, file), 0);
    } catch (const TooDeep& deep) {
        throw Error{Failure::request, fmt::format("{}, line {}: sections lie deeper within one another than any key "
                                                  "does; docs/study-keys.md lists the keys",
                                                  file, deep.line)};
    } catch (const toml::parse_error& error) {
        throw Error{Failure::request, fmt::format("{}, line {}, column {}: this is not TOML ({}); mend the text there",
                                                  file, error.source().begin.line, error.source().begin.column,
                                                  without_passwords(error.description()))};
    }
}

}  // namespace regiohub
