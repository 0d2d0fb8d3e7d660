// Steps told to whoever waits: a live line on a terminal, plain lines in a pipe, nothing when quiet.
#pragma once

#include <functional>
#include <string>

namespace regiohub {

/// Called at the start of each step with its name. Must not throw.
using Progress = std::function<void(const std::string& step)>;

}  // namespace regiohub
