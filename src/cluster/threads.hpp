// A range of work cut into one slice a thread. What is computed never depends on where the cuts fall.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace regiohub {

/// Cores of this machine, at least one; speed only, never the result.
[[nodiscard]] inline unsigned all_threads() {
    return std::max(1U, std::thread::hardware_concurrency());
}

/// Calls work(begin, end, slice) for `slices` even slices of 0..count, the first on this thread; returns when all are
/// done.
template <class Work>
void in_slices(std::size_t count, unsigned slices, const Work& work) {
    const auto cut = [count, slices](unsigned slice) {
        return count / slices * slice + count % slices * slice / slices;
    };
    std::vector<std::jthread> threads;
    for (unsigned slice = 1; slice < slices; ++slice) {
        threads.emplace_back([&work, cut, slice] { work(cut(slice), cut(slice + 1), slice); });
    }
    work(std::size_t{0}, cut(1), 0U);
}

/// Calls work(begin, end) for blocks of `block` that the threads take one after the other: for work of uneven size.
template <class Work>
void in_blocks(std::size_t count, std::size_t block, unsigned threads, const Work& work) {
    std::atomic<std::size_t> next{0};
    const auto take_blocks = [&] {
        for (std::size_t begin = next.fetch_add(block); begin < count; begin = next.fetch_add(block)) {
            work(begin, std::min(begin + block, count));
        }
    };
    std::vector<std::jthread> others;
    for (unsigned t = 1; t < threads; ++t) others.emplace_back(take_blocks);
    take_blocks();
}

}  // namespace regiohub
