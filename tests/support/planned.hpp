// Whole plans for the golden and outside tests: made in a folder of their own that goes away with the test.
#pragma once

#include <unistd.h>
#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "plan.hpp"
#include "study/study.hpp"
#include "write/write.hpp"

namespace regiohub {

namespace fs = std::filesystem;

/// A folder that is removed at the end of its scope.
class ScratchFolder {
public:
    ScratchFolder() {
        static std::atomic<int> count{0};
        path_ =
            fs::temp_directory_path() / ("regiohub-test-" + std::to_string(getpid()) + "-" + std::to_string(++count));
        fs::create_directories(path_);
    }
    ~ScratchFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

inline std::string bytes_of(const fs::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

inline void write_bytes(const fs::path& file, const std::string& bytes) {
    std::ofstream{file, std::ios::binary} << bytes;
}

inline Plan plan_of(const fs::path& study) {
    return plan(read_study(study), [](const std::string&) {});
}

/// Plans `study` into `folder`; returns the files written.
inline std::vector<fs::path> plan_into(const fs::path& study, const fs::path& folder) {
    return write_plan(plan_of(study), {folder, false});
}

inline fs::path embedded_study() {
    return fs::path{REGIOHUB_ROOT} / "geodata/netherlands/study.toml";
}
inline fs::path golden_study() {
    return fs::path{REGIOHUB_ROOT} / "tests/golden/province/study.toml";
}

}  // namespace regiohub
