// XML as plain values, for QGIS styles and projects.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace regiohub {

struct XmlElement {
    std::string name;
    std::vector<std::pair<std::string, std::string>> attributes;
    std::vector<XmlElement> children;
    std::string text;  // before the children
};

/// The element and all below it. Text and attributes are escaped; control characters that XML does not know are left
/// out.
[[nodiscard]] std::string xml(const XmlElement& element);

/// Plain text as it stands in XML or HTML, escaped in the same way.
[[nodiscard]] std::string xml_text(const std::string& plain);

}  // namespace regiohub
