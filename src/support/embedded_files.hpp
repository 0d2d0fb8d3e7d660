// Files of the project that cmake/Embed.cmake puts into the program. Each span is defined in the room that uses it.
#pragma once

#include <span>

namespace regiohub {

struct EmbeddedFile {
    const char* name;  // file name without ending
    const char* text;  // the file, whole
};

extern const std::span<const EmbeddedFile> embedded_queries;   // queries/**/*.sql, ascending by path; in store
extern const std::span<const EmbeddedFile> embedded_profiles;  // geodata/profiles/*.toml, ascending by name; in study
extern const std::span<const EmbeddedFile> embedded_report;    // one: the page that src/report makes; in write

}  // namespace regiohub
