// Files that appear whole or not at all.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace regiohub {

/// A hidden folder inside the folder of the plan, in which its files grow under their own names. Removed with all that
/// is in it when this goes out of scope; one left by a run that was killed is removed by the next run, which first
/// brings back the older files that it had set aside, unless it had put all of its own in place.
class UnfinishedFolder {
public:
    /// Throws Error{request} when `home` cannot be made or written.
    explicit UnfinishedFolder(const std::filesystem::path& home);
    ~UnfinishedFolder();
    UnfinishedFolder(const UnfinishedFolder&) = delete;
    UnfinishedFolder& operator=(const UnfinishedFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    /// Puts the finished files in their home, in this order, over older ones. Their bytes reach the disk first. If one
    /// cannot be put there the older ones come back, and Error{request} says why.
    void move_home(const std::vector<std::string>& names) const;

private:
    std::filesystem::path home_;
    std::filesystem::path path_;
};

/// Throws Error{request} when not all of it could be written: a full disk, a folder that is read only.
void write_file(const std::filesystem::path& file, const std::string& bytes);

/// Throws Error{request} where another program has the GeoPackage open: QGIS keeps changes that it has not yet saved in
/// a file beside it, and SQLite would play them into the new one.
void check_not_open(const std::filesystem::path& geopackage);

}  // namespace regiohub
