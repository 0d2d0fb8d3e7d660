// The ranking of a plan that was written, read back from its tables: no geometry is touched.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/ranking.hpp"
#include "score/acceptability.hpp"

namespace regiohub {

/// What the boundary test says of a hub or region.
struct Held {
    std::size_t in = 0;  // of the other ways to draw it, those in which it is found again
    std::size_t of = 0;  // ways that were tried
};

struct WrittenRanking {
    std::vector<Criterion> criteria;
    std::vector<Alternative> alternatives;       // ascending by id
    std::vector<std::string> names;              // of the alternatives
    std::vector<std::string> provinces;          // of the alternatives, as written
    Exclusions exclusions;                       // regions that share a site; empty for hubs
    std::vector<std::size_t> depths;             // the most regions of each wave, ascending, each once; empty for hubs
    std::vector<std::set<std::string>> sectors;  // of the anchors of each region; empty for hubs
    std::vector<std::optional<Held>> held;       // of the alternatives; empty: the plan does not tell
    std::string study_sha256;
    std::string weights_text;  // the weights file that the plan was made with; empty: none
    std::string weights_sha256;
};

/// `ranks` is "regions" or "hubs". Throws Error{request} where there is no such file, Error{data} for a file that is
/// not a plan or a plan of another version of the program.
[[nodiscard]] WrittenRanking read_ranking(const std::filesystem::path& plan, const std::string& ranks);

}  // namespace regiohub
