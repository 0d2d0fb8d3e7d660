#include "write/gdal_memory.hpp"

#include <cpl_vsi.h>
#include <fmt/format.h>

#include "write/gdal_session.hpp"

namespace regiohub {

MemoryFile::MemoryFile(const std::string& name)
    : path_{fmt::format("/vsimem/regiohub-{}/{}", static_cast<const void*>(this), name)} {}

MemoryFile::~MemoryFile() {
    VSIUnlink(path_.c_str());
}

std::string MemoryFile::bytes() const {
    vsi_l_offset size = 0;
    const GByte* buffer = VSIGetMemFileBuffer(path_.c_str(), &size, FALSE);
    return buffer ? std::string(buffer, buffer + size) : std::string{};
}

std::string zipped(const std::string& name, const std::string& bytes) {
    const GdalSession session{{}};
    const MemoryFile archive{"archive.zip"};
    VSILFILE* file = VSIFOpenL(("/vsizip/" + archive.path() + "/" + name).c_str(), "wb");
    session.check(file != nullptr, name + " cannot be zipped");
    const bool written = VSIFWriteL(bytes.data(), 1, bytes.size(), file) == bytes.size();
    const bool closed = VSIFCloseL(file) == 0;
    session.check(written && closed, name + " cannot be zipped");
    return archive.bytes();
}

}  // namespace regiohub
