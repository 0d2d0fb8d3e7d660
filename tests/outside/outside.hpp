// Programs from elsewhere, run on a plan of the embedded study that regiohub has just written.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace regiohub::test {

struct Outcome {
    int status = -1;     // exit status
    std::string output;  // standard output and standard error together
};

inline std::string quoted(const std::string& argument) {
    std::string result = "'";
    for (const char c : argument) result += c == '\'' ? std::string{"'\\''"} : std::string{c};
    return result + "'";
}

/// Runs a shell command.
inline Outcome run(const std::string& command) {
    Outcome outcome;
    FILE* pipe = popen((command + " 2>&1").c_str(), "r");
    if (!pipe) throw std::runtime_error{"cannot run: " + command};
    std::array<char, 4096> part{};
    while (const auto n = fread(part.data(), 1, part.size(), pipe)) outcome.output.append(part.data(), n);
    const int status = pclose(pipe);
    outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return outcome;
}

inline bool can_run(const std::string& command) {
    return run(command).status == 0;
}

/// A plan of the embedded study in a folder of its own, removed at the end.
class WrittenPlan {
public:
    explicit WrittenPlan(const std::string& options = "") {
        folder_ = std::filesystem::temp_directory_path() / ("regiohub-outside-" + std::to_string(getpid()));
        std::filesystem::create_directories(folder_ / "home");
        std::filesystem::permissions(folder_ / "home", std::filesystem::perms::owner_all);
        const auto outcome =
            run(quoted(REGIOHUB_PROGRAM) + " plan " + quoted(REGIOHUB_ROOT "/geodata/netherlands/study.toml") + " -o " +
                quoted(out().string()) + " --quiet " + options);
        INFO(outcome.output);
        REQUIRE(outcome.status == 0);
    }
    ~WrittenPlan() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    WrittenPlan(const WrittenPlan&) = delete;
    WrittenPlan& operator=(const WrittenPlan&) = delete;

    [[nodiscard]] std::filesystem::path out() const { return folder_ / "out"; }
    [[nodiscard]] std::string file(const std::string& name) const { return quoted((out() / name).string()); }

    /// A script of this folder in a QGIS without a screen, with a home of its own.
    [[nodiscard]] Outcome in_qgis(const std::string& script, const std::string& arguments) const {
        const auto home = quoted((folder_ / "home").string());
        return run("env QT_QPA_PLATFORM=offscreen HOME=" + home + " XDG_RUNTIME_DIR=" + home + " /usr/bin/python3 " +
                   quoted(REGIOHUB_ROOT "/tests/outside/" + script) + " " + arguments);
    }

private:
    std::filesystem::path folder_;
};

inline bool has_qgis() {
    return can_run("/usr/bin/python3 -c 'import qgis.core'");
}

}  // namespace regiohub::test
