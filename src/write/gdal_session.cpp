#include "write/gdal_session.hpp"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <fmt/format.h>
#include <gdal.h>

#include "support/error.hpp"

namespace regiohub {
namespace {

void CPL_STDCALL record(CPLErr sort, CPLErrorNum, const char* message) {
    if (sort < CE_Failure) return;
    auto& failures = *static_cast<std::string*>(CPLGetErrorHandlerUserData());
    if (failures.empty()) failures = message;  // the first is the cause; the rest follow from it
}

const char* or_null(const std::string& value) {
    return value.empty() ? nullptr : value.c_str();
}

}  // namespace

GdalSession::GdalSession(Options options) {
    GDALAllRegister();
    for (const auto& [key, value] : options) {
        const char* old = CPLGetThreadLocalConfigOption(key.c_str(), nullptr);
        before_.emplace_back(key, old ? old : "");
        CPLSetThreadLocalConfigOption(key.c_str(), value.c_str());
    }
    CPLPushErrorHandlerEx(record, &failures_);
}

GdalSession::~GdalSession() {
    CPLPopErrorHandler();
    for (const auto& [key, value] : before_) CPLSetThreadLocalConfigOption(key.c_str(), or_null(value));
}

void GdalSession::check(bool good, const std::string& act) const {
    if (good && failures_.empty()) return;
    throw Error{Failure::request,
                fmt::format("{}: {}; see that there is room on the disk and that the folder may be written", act,
                            failures_.empty() ? "GDAL does not say why" : failures_)};
}

}  // namespace regiohub
