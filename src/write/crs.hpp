// A coordinate reference system by its name, as GDAL knows it. GDAL's types are only named here.
#pragma once

#include <memory>
#include <string>

#include "write/gdal_session.hpp"

class OGRSpatialReference;

namespace regiohub {

struct DropCrs {
    void operator()(OGRSpatialReference* crs) const;
};

/// x before y whatever the authority says. Throws Error{request} for a name that is not known.
[[nodiscard]] std::unique_ptr<OGRSpatialReference, DropCrs> crs_named(const std::string& name,
                                                                      const GdalSession& session);

}  // namespace regiohub
