// What GDAL says while we write: its errors are recorded here, never thrown through its frames, and checked by the
// writer.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace regiohub {

/// Drivers registered, errors recorded, options set for this thread; all put back at the end of its life.
class GdalSession {
public:
    using Options = std::vector<std::pair<std::string, std::string>>;

    explicit GdalSession(Options options);
    ~GdalSession();
    GdalSession(const GdalSession&) = delete;
    GdalSession& operator=(const GdalSession&) = delete;

    /// Throws Error{request}: "<act>: <GDAL's own words>; <what to do>" when `good` is false or GDAL reported a
    /// failure.
    void check(bool good, const std::string& act) const;

private:
    Options before_;  // an option that was not set has an empty value
    std::string failures_;
};

}  // namespace regiohub
