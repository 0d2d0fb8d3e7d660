// Disjoint sets that several threads may join at once. Which sets result does not depend on the order of the joins.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <utility>

namespace regiohub {

/// Lock-free union-find with path halving (Anderson and Woll 1991): a root is only ever put under a lower one.
class JointForest {
public:
    explicit JointForest(std::size_t size) : parent_{std::make_unique<std::atomic<std::uint32_t>[]>(size)} {
        for (std::size_t i = 0; i < size; ++i)
            parent_[i].store(static_cast<std::uint32_t>(i), std::memory_order_relaxed);
    }

    /// The lowest element known of the set; final once no thread joins any more.
    [[nodiscard]] std::uint32_t root(std::uint32_t element) {
        std::uint32_t parent = parent_[element].load(std::memory_order_relaxed);
        while (parent != element) {
            const std::uint32_t above = parent_[parent].load(std::memory_order_relaxed);
            if (above != parent) parent_[element].compare_exchange_weak(parent, above, std::memory_order_relaxed);
            element = above;
            parent = parent_[element].load(std::memory_order_relaxed);
        }
        return element;
    }

    void join(std::uint32_t a, std::uint32_t b) {
        for (;;) {
            a = root(a);
            b = root(b);
            if (a == b) return;
            if (a < b) std::swap(a, b);
            std::uint32_t expected = a;
            if (parent_[a].compare_exchange_strong(expected, b, std::memory_order_relaxed)) return;
        }
    }

private:
    std::unique_ptr<std::atomic<std::uint32_t>[]> parent_;
};

}  // namespace regiohub
