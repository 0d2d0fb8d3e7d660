// Progress on standard error: one line that is rewritten on a terminal, plain lines in a pipe, nothing when quiet.
#pragma once

#include "support/progress.hpp"

namespace regiohub {

[[nodiscard]] Progress progress_on_stderr(bool quiet);

/// Ends the live line of a terminal, if there is one.
void end_progress(bool quiet);

}  // namespace regiohub
