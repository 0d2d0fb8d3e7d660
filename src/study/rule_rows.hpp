// The rules that are rows and not one value: waves, quotas and locks, and the cost table of pipes.
#pragma once

#include <string>
#include <vector>

#include "model/rules.hpp"
#include "study/document.hpp"

namespace regiohub {

/// [[waves]], ascending by year. The defaults where the study has none. Throws Error{request}; for a wave that allows
/// less than the one before too, which it must hold.
[[nodiscard]] std::vector<Wave> read_waves(const Node& document, const std::string& file);

/// [[quotas]] and [[locks]], in the order of the file; the year of each is that of one of the waves. Throws
/// Error{request}, for a region that is locked both in and out too.
[[nodiscard]] std::vector<Quota> read_quotas(const Node& document, const std::vector<Wave>& waves,
                                             const std::string& file);
[[nodiscard]] std::vector<Lock> read_locks(const Node& document, const std::vector<Wave>& waves,
                                           const std::string& file);

/// [[rules.hydrogen.pipes.cost_table]], in the order of the file; it must rise. Empty where the study has none. Throws
/// Error{request}.
[[nodiscard]] std::vector<PipeCost> read_cost_table(const Node& document, const std::string& file);

/// `document` without that table, which is not a key of one value.
[[nodiscard]] Node without_cost_table(Node document);

/// "2026: 5 to 10; 2028: 50 to 50".
[[nodiscard]] std::string in_words(const std::vector<Wave>& waves);

/// "province Gelderland, 2028: 2 to 8"; "none".
[[nodiscard]] std::string in_words(const std::vector<Quota>& quotas);

/// "G01; G02, 2026: in"; "none".
[[nodiscard]] std::string in_words(const std::vector<Lock>& locks);

/// "100 mm: 360 EUR/m; 200 mm: 500 EUR/m"; an empty table is the built-in curve.
[[nodiscard]] std::string in_words(const std::vector<PipeCost>& table);

}  // namespace regiohub
