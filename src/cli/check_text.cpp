#include "cli/check_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/table_text.hpp"

namespace regiohub {
namespace {

constexpr std::size_t name_width = 15;

std::string_view word_for(Severity severity) {
    switch (severity) {
        case Severity::set_aside:
            return "set aside";
        case Severity::doubt:
            return "doubt";
        case Severity::note:
            return "note";
    }
    return "";
}

std::string reason_line(const CheckedReason& reason) {
    auto line =
        fmt::format("    {:9} {:6} x {}: {}", word_for(reason.severity), reason.count, reason.code, reason.text);
    if (!reason.examples.empty())
        line += fmt::format(" [{}{}]", fmt::join(reason.examples, ", "),
                            reason.count > reason.examples.size() ? ", ..." : "");
    return line + "\n";
}

}  // namespace

std::string check_as_text(const CheckReport& report) {
    std::string text;
    for (const auto& layer : report.layers) {
        const auto& source = layer.source;
        text += padded(source.layer, name_width);
        if (!layer.failure.empty()) {
            text += fmt::format(" cannot be read: {}\n", layer.failure);
            continue;
        }
        text += fmt::format(" {} rows read, {} used, {} set aside ({})\n", source.rows_read, source.rows_used,
                            source.rows_read - source.rows_used, source.path);
        for (const auto& reason : layer.reasons) text += reason_line(reason);
    }
    return text;
}

}  // namespace regiohub
