// A scratch folder that holds one study and a layer of sites, gone with the object.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include <unistd.h>

#include "study/study.hpp"

namespace regiohub {

class StudyFolder {
public:
    static constexpr const char* layers = R"([layers.sites]
path = "sites.csv"
crs = "EPSG:4326"
source = "own"
licence = "own"
date = "2026"
)";

    StudyFolder() {
        auto pattern = (std::filesystem::temp_directory_path() / "regiohub_study_XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr)
            throw std::filesystem::filesystem_error{"mkdtemp", pattern,
                                                    std::error_code{errno, std::generic_category()}};
        outer_ = pattern;
        std::filesystem::create_directory(path());
        write("sites.csv", "id\nA\n");
    }
    StudyFolder(const StudyFolder&) = delete;
    StudyFolder& operator=(const StudyFolder&) = delete;
    ~StudyFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(outer_, ignored);
    }

    [[nodiscard]] std::filesystem::path path() const { return outer_ / "study"; }
    void write(const std::string& name, const std::string& text) const {
        std::ofstream{path() / name, std::ios::binary} << text;
    }

    /// The study that is `text` and nothing else.
    [[nodiscard]] Study read_whole(const std::string& text) const {
        write("study.toml", text);
        return read_study(path() / "study.toml");
    }
    /// `rules`, and a layer of sites after them.
    [[nodiscard]] Study read(const std::string& rules) const { return read_whole(rules + layers); }

private:
    std::filesystem::path outer_;
};

}  // namespace regiohub
