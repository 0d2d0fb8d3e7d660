// A file of GDAL's that lives in memory. Some of its drivers do not check every write; what they made goes to disk by
// files.hpp, which does.
#pragma once

#include <string>

namespace regiohub {

class MemoryFile {
public:
    /// `name` with its extension; any thread may have one of each name.
    explicit MemoryFile(const std::string& name);
    ~MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] std::string bytes() const;

private:
    std::string path_;
};

/// One file in a ZIP archive, as QGIS wants its .qgz. Throws Error{request} where GDAL cannot make it.
[[nodiscard]] std::string zipped(const std::string& name, const std::string& bytes);

}  // namespace regiohub
