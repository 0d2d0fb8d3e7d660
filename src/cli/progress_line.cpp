#include "cli/progress_line.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <cstdio>

namespace regiohub {
namespace {

bool is_terminal() {
    return isatty(STDERR_FILENO) != 0;
}

constexpr const char* clear_line = "\r\x1b[2K";

}  // namespace

Progress progress_on_stderr(bool quiet) {
    if (quiet) return [](const std::string&) {};
    if (!is_terminal()) return [](const std::string& step) { fmt::print(stderr, "{}\n", step); };
    return [](const std::string& step) {
        fmt::print(stderr, "{}{} ...", clear_line, step);
        std::fflush(stderr);
    };
}

void end_progress(bool quiet) {
    if (!quiet && is_terminal()) fmt::print(stderr, "{}", clear_line);
}

}  // namespace regiohub
