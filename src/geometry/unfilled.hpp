// A vector whose elements are not set when it is made, for a large answer that several threads fill: the memory is
// touched first by the thread that writes it, and once.
#pragma once

#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace regiohub {

template <class T>
struct UnfilledAllocator : std::allocator<T> {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
    template <class Other>
    struct rebind {
        using other = UnfilledAllocator<Other>;
    };
    template <class U>
    void construct(U*) noexcept {}
    template <class U, class... Arguments>
    void construct(U* at, Arguments&&... arguments) {
        std::construct_at(at, std::forward<Arguments>(arguments)...);
    }
};

/// Made with a size, it must be written before it is read.
template <class T>
using Unfilled = std::vector<T, UnfilledAllocator<T>>;

}  // namespace regiohub
