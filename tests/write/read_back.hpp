// A written file read back with GDAL, and scratch folders to write in.
#pragma once

#include <gdal/gdal_priv.h>
#include <gdal/ogrsf_frmts.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace regiohub::test {

/// An empty folder that is removed at the end of the test.
class ScratchFolder {
public:
    ScratchFolder() {
        static int count = 0;
        path_ = std::filesystem::temp_directory_path() /
                ("regiohub-write-" + std::to_string(getpid()) + "-" + std::to_string(count++));
        std::filesystem::create_directories(path_);
    }
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
        std::filesystem::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// Names of all that is in it, hidden files too, sorted.
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (const auto& entry : std::filesystem::directory_iterator{path_}) all.push_back(entry.path().filename());
        std::sort(all.begin(), all.end());
        return all;
    }

private:
    std::filesystem::path path_;
};

inline std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// A dataset opened for reading.
class ReadBack {
public:
    explicit ReadBack(const std::filesystem::path& file) {
        GDALAllRegister();
        dataset_.reset(GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
        if (!dataset_) throw std::runtime_error{"not readable: " + file.string()};
    }
    [[nodiscard]] GDALDataset& dataset() const { return *dataset_; }
    [[nodiscard]] OGRLayer& layer(const std::string& name) const {
        auto* found = dataset_->GetLayerByName(name.c_str());
        if (!found) throw std::runtime_error{"no layer " + name};
        return *found;
    }
    /// One column of a layer or of the answer to SQL, as text; NULL is empty.
    [[nodiscard]] std::vector<std::optional<std::string>> column(const std::string& sql) const {
        std::vector<std::optional<std::string>> all;
        auto* answer = dataset_->ExecuteSQL(sql.c_str(), nullptr, "");
        if (!answer) throw std::runtime_error{"no answer: " + sql};
        for (auto& feature : *answer) {
            all.push_back(feature->IsFieldSetAndNotNull(0) ? std::optional<std::string>{feature->GetFieldAsString(0)}
                                                           : std::nullopt);
        }
        dataset_->ReleaseResultSet(answer);
        return all;
    }
    [[nodiscard]] std::string value(const std::string& sql) const {
        const auto all = column(sql);
        return all.size() == 1 && all.front() ? *all.front() : "(none)";
    }

private:
    std::unique_ptr<GDALDataset> dataset_;
};

}  // namespace regiohub::test
