// A TOML text as plain values with their lines. TOML's own types stay in document.cpp.
#pragma once

#include <string>
#include <vector>

namespace regiohub {

struct Entry;

struct Node {
    enum class Kind { text, number, flag, date, list, table };
    Kind kind = Kind::table;
    std::string text;            // kind text: as meant; date: ISO; number and flag: as TOML writes them
    double number = 0.0;         // kind number
    bool flag = false;           // kind flag
    std::vector<Node> items;     // kind list
    std::vector<Entry> entries;  // kind table, by line, then key
    int line = 0;
};

struct Entry {
    std::string key;
    int line = 0;
    Node node;
};

/// The entry of `table` named `key`, or nullptr.
[[nodiscard]] const Entry* find(const Node& table, const std::string& key);

/// What a person calls this node: `the text "2 km"`, `the number 3`, `a section`.
[[nodiscard]] std::string in_words(const Node& node);

/// Parses `text`; `file` is for messages. Throws Error{request} with file and line for what is not TOML.
[[nodiscard]] Node parse_document(const std::string& text, const std::string& file);

}  // namespace regiohub
