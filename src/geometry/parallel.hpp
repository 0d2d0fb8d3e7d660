// Work over a range of positions on all processors. What each position gets must not depend on the others: then the
// answer is the same whatever the number of threads.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace regiohub {

[[nodiscard]] inline std::size_t thread_count() {
    return std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

/// The same share of `count` for every thread, but not more than `most` and not so little that it does not pay.
[[nodiscard]] inline std::size_t even_chunk(std::size_t count, std::size_t most) {
    constexpr std::size_t fewest = 1U << 10U;
    return std::clamp((count + thread_count() - 1) / thread_count(), fewest, most);
}

/// Calls `work(begin, end)` for consecutive ranges of at most `chunk` positions that together cover [0, count); ranges
/// run side by side. The first exception leaves it, after all threads have stopped.
template <class Work>
void in_parallel(std::size_t count, std::size_t chunk, const Work& work) {
    std::atomic<std::size_t> next = 0;
    std::exception_ptr failure;
    std::mutex guard;
    const auto run = [&] {
        try {
            for (std::size_t begin = next.fetch_add(chunk); begin < count; begin = next.fetch_add(chunk))
                work(begin, std::min(begin + chunk, count));
        } catch (...) {
            const std::lock_guard lock{guard};
            if (!failure) failure = std::current_exception();
            next = count;
        }
    };
    {
        std::vector<std::jthread> others;
        const std::size_t chunks = (count + chunk - 1) / chunk;
        for (std::size_t i = 1; i < std::min(thread_count(), chunks); ++i) others.emplace_back(run);
        run();
    }
    if (failure) std::rethrow_exception(failure);
}

}  // namespace regiohub
