// A folder for one test, gone afterwards, and the spec of a layer in it.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "model/layer_spec.hpp"
#include "support/error.hpp"

namespace regiohub::test {

class Folder {
public:
    Folder() {
        auto name = (std::filesystem::temp_directory_path() / "regiohub_read_XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw Error{Failure::internal, "no folder for the test"};
        path_ = name;
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path write(const std::string& name, const std::string& text) const {
        std::ofstream{path_ / name, std::ios::binary} << text;
        return path_ / name;
    }

private:
    std::filesystem::path path_;
};

inline LayerSpec spec_of(const std::string& role, const std::filesystem::path& file, std::string crs = "EPSG:4258") {
    LayerSpec spec;
    spec.name = role;
    spec.path = file.filename().string();
    spec.file = file;
    spec.crs = std::move(crs);
    spec.source = "test";
    spec.date = "2025-01-01";
    return spec;
}

}  // namespace regiohub::test
