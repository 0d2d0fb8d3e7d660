// What GDAL has to say, recorded. Its callback never throws: there are C frames above it.
#pragma once

#include <string>
#include <vector>

namespace regiohub {

/// While one of these lives, GDAL's errors and warnings of this thread come here and nowhere else. Passwords are
/// blotted out.
class GdalMessages {
public:
    GdalMessages();
    ~GdalMessages();
    GdalMessages(const GdalMessages&) = delete;
    GdalMessages& operator=(const GdalMessages&) = delete;

    [[nodiscard]] bool failed() const { return !failures_.empty(); }
    /// The first failure, which is the cause more often than the last; "no reason given" without one.
    [[nodiscard]] std::string reason() const;
    void forget() { failures_.clear(); }
    void record(std::string message);

private:
    std::vector<std::string> failures_;
};

}  // namespace regiohub
