// The profiles of geodata/profiles/*.toml, as cmake/EmbedProfiles.cmake puts them into the program.
#pragma once

#include <cstddef>

namespace regiohub {

struct EmbeddedProfile {
    const char* name;  // file name without ending
    const char* toml;  // the file, whole
};

extern const EmbeddedProfile embedded_profiles[];  // ascending by name
extern const std::size_t embedded_profile_count;

}  // namespace regiohub
