#include "read/gdal_messages.hpp"

#include <cpl_error.h>
#include <algorithm>

#include "support/secret.hpp"

namespace regiohub {
namespace {

void CPL_STDCALL on_message(CPLErr severity, CPLErrorNum, const char* text) noexcept {
    if (severity < CE_Failure) return;
    auto* messages = static_cast<GdalMessages*>(CPLGetErrorHandlerUserData());
    try {
        messages->record(text);
    } catch (...) {  // out of memory: the failure itself is still seen by its caller
    }
}

}  // namespace

GdalMessages::GdalMessages() {
    CPLPushErrorHandlerEx(on_message, this);
}
GdalMessages::~GdalMessages() {
    CPLPopErrorHandler();
}

void GdalMessages::record(std::string message) {
    constexpr std::size_t most = 20;      // a broken file can give one a row
    constexpr std::size_t longest = 500;  // and each can hold the row
    if (failures_.size() >= most) return;
    message = without_passwords(message);
    if (message.size() > longest) message = message.substr(0, longest) + " ...";
    std::ranges::replace(message, '\n', ' ');
    failures_.push_back(std::move(message));
}

std::string GdalMessages::reason() const {
    return failures_.empty() ? "no reason given" : failures_.front();
}

}  // namespace regiohub
