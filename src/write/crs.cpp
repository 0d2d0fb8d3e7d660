#include "write/crs.hpp"

#include <ogr_spatialref.h>

namespace regiohub {

void DropCrs::operator()(OGRSpatialReference* crs) const {
    crs->Release();
}

std::unique_ptr<OGRSpatialReference, DropCrs> crs_named(const std::string& name, const GdalSession& session) {
    std::unique_ptr<OGRSpatialReference, DropCrs> crs{new OGRSpatialReference{}};
    session.check(crs->SetFromUserInput(name.c_str()) == OGRERR_NONE,
                  "coordinate reference system \"" + name + "\" is not known");
    crs->SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return crs;
}

}  // namespace regiohub
