// The one exception type. A gate throws it when the run cannot go on; it is caught once, in main.
#pragma once

#include <exception>
#include <string>
#include <utility>

namespace regiohub {

/// The sort of failure is the exit status.
enum class Failure { internal = 1, request = 2, data = 3, no_plan = 4 };

class Error : public std::exception {
public:
    /// `sentence` says where, what is wrong, and what to do, in one sentence.
    Error(Failure kind, std::string sentence) : kind_{kind}, sentence_{std::move(sentence)} {}

    [[nodiscard]] Failure kind() const noexcept { return kind_; }
    [[nodiscard]] const char* what() const noexcept override { return sentence_.c_str(); }

    /// The same error with its place in front: "layer sites: ...".
    [[nodiscard]] Error at(const std::string& place) const { return {kind_, place + ": " + sentence_}; }

private:
    Failure kind_;
    std::string sentence_;
};

/// Runs `work`; an Error that leaves it gets `place` in front.
template <class Work>
decltype(auto) in_context(const std::string& place, Work&& work) {
    try {
        return std::forward<Work>(work)();
    } catch (const Error& error) {
        throw error.at(place);
    }
}

}  // namespace regiohub
