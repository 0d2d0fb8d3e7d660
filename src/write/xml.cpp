#include "write/xml.hpp"

namespace regiohub {
namespace {

void append_escaped(std::string& out, const std::string& text) {
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\n':
                out += "&#10;";
                break;
            case '\t':
                out += "&#9;";
                break;
            case '\r':
                out += "&#13;";
                break;
            default:
                if (static_cast<unsigned char>(c) >= 0x20) out += c;
        }
    }
}

void append(std::string& out, const XmlElement& element) {
    out += '<' + element.name;
    for (const auto& [key, value] : element.attributes) {
        out += ' ' + key + "=\"";
        append_escaped(out, value);
        out += '"';
    }
    if (element.text.empty() && element.children.empty()) {
        out += "/>\n";
        return;
    }
    out += '>';
    append_escaped(out, element.text);
    if (!element.children.empty()) out += '\n';
    for (const auto& child : element.children) append(out, child);
    out += "</" + element.name + ">\n";
}

}  // namespace

std::string xml(const XmlElement& element) {
    std::string out;
    append(out, element);
    return out;
}

std::string xml_text(const std::string& plain) {
    std::string text;
    append_escaped(text, plain);
    return text;
}

}  // namespace regiohub
