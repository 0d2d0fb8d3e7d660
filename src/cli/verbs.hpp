// One function a verb: it adds the verb, its help and its arguments to the program. The verb runs while arguments are
// parsed and may throw Error.
#pragma once

namespace CLI {
class App;
}

namespace regiohub {

void add_plan_verb(CLI::App& app);
void add_check_verb(CLI::App& app);
void add_query_verb(CLI::App& app);
void add_rank_verb(CLI::App& app);
void add_explain_verb(CLI::App& app);
void add_compare_verb(CLI::App& app);
void add_publish_verb(CLI::App& app);

}  // namespace regiohub
