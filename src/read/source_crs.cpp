#include "read/source_crs.hpp"

#include <array>
#include <memory>

#include <cpl_conv.h>
#include <fmt/format.h>
#include <ogr_srs_api.h>

#include "read/gdal_messages.hpp"
#include "support/error.hpp"

namespace regiohub {
namespace {

using Reference = std::unique_ptr<void, decltype([](void* reference) { OSRRelease(reference); })>;

Reference parsed(const LayerSpec& spec) {
    const GdalMessages messages;
    Reference reference{OSRNewSpatialReference(nullptr)};
    if (OSRSetFromUserInput(reference.get(), spec.crs.c_str()) != OGRERR_NONE) {
        throw Error{Failure::request,
                    fmt::format("\"{}\" is no CRS that is known: write EPSG:28992 or the like", spec.crs)};
    }
    return reference;
}

std::string name_of(OGRSpatialReferenceH reference) {
    const char* authority = OSRGetAuthorityName(reference, nullptr);
    const char* code = OSRGetAuthorityCode(reference, nullptr);
    if (authority != nullptr && code != nullptr) return fmt::format("{}:{}", authority, code);
    // A .prj file often names RD New without its number.
    const auto close = [](int* values) { CPLFree(values); };
    int count = 0;
    int* confidence = nullptr;
    const std::unique_ptr<OGRSpatialReferenceH, decltype([](OGRSpatialReferenceH* list) { OSRFreeSRSArray(list); })>
        matches{OSRFindMatches(reference, nullptr, &count, &confidence)};
    const std::unique_ptr<int, decltype(close)> kept{confidence, close};
    constexpr int sure = 90;  // percent; GDAL's own mark for "the same but for its name"
    if (count > 0 && kept.get()[0] >= sure) {
        const char* number = OSRGetAuthorityCode(matches.get()[0], nullptr);
        if (number != nullptr) return fmt::format("EPSG:{}", number);
    }
    return {};
}

bool same(OGRSpatialReferenceH a, OGRSpatialReferenceH b) {
    constexpr std::array<const char*, 3> options{"IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES",
                                                 "CRITERION=EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS", nullptr};
    return OSRIsSameEx(a, b, options.data()) != 0;
}

bool is_world_degrees(std::string_view name) {
    return name == "EPSG:4326" || name == "EPSG:4258" || name == "OGC:CRS84" || name == "EPSG:4979" ||
           name == "EPSG:4937";
}

}  // namespace

std::string crs_of(const LayerSpec& spec, const OwnCrs& own, Issues& issues) {
    const std::string theirs = own.reference == nullptr ? std::string{} : name_of(own.reference);
    if (spec.crs.empty()) {
        if (!theirs.empty() && !(own.assumed && own.beyond_degrees)) return theirs;
        throw Error{Failure::data,
                    "the source does not say in which CRS its coordinates are: add crs = \"EPSG:28992\" or what it is"};
    }
    const auto stated = parsed(spec);
    if (own.reference == nullptr || same(stated.get(), own.reference)) return spec.crs;
    if (is_world_degrees(spec.crs) && is_world_degrees(theirs)) return spec.crs;
    if (theirs == spec.crs) return spec.crs;
    if (own.assumed && own.beyond_degrees) {
        issues.push_back(
            {spec.name, "", "crs_not_in_source", Severity::note,
             fmt::format("the source states no CRS and its coordinates are no degrees; read as {}, as the study says",
                         spec.crs)});
        return spec.crs;
    }
    const char* name = OSRGetName(own.reference);
    throw Error{
        Failure::data,
        fmt::format("the study says {}, but the source says it is in {}: correct crs in the study file, or the source",
                    spec.crs,
                    !theirs.empty()   ? theirs
                    : name != nullptr ? name
                                      : "another CRS")};
}

}  // namespace regiohub
