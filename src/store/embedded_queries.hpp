// The queries of queries/**/*.sql, as cmake/EmbedQueries.cmake puts them into the program.
#pragma once

#include <cstddef>

namespace regiohub {

struct EmbeddedQuery {
    const char* name;  // file name without ending
    const char* path;  // below queries/
    const char* sql;   // the file, whole
};

extern const EmbeddedQuery embedded_queries[];  // ascending by path
extern const std::size_t embedded_query_count;

}  // namespace regiohub
