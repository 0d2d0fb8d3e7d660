// Jonathan R. Shewchuk, "Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric Predicates", Discrete &
// Computational Geometry 18 (1997). Differs: no stages between the filter and the exact sum; the exact sum is rarely
// needed.
#include "geometry/orientation.hpp"

#include <array>
#include <cmath>
#include <cstddef>

namespace regiohub {
namespace {

// a.x b.y - a.x c.y - c.x b.y - a.y b.x + a.y c.x + c.y b.x: six products (c.x c.y cancels), each exactly two doubles.
constexpr std::size_t terms = 12;

// A sum of doubles that do not overlap, smallest first: its sign is that of its last term that is not 0.
struct Expansion {
    std::array<double, terms> parts{};
    std::size_t size = 0;

    void add(double term) {
        double carry = term;
        for (std::size_t i = 0; i < size; ++i) {
            const double sum = carry + parts[i];
            const double taken = sum - carry;
            parts[i] = (carry - (sum - taken)) + (parts[i] - taken);
            carry = sum;
        }
        parts[size++] = carry;
    }

    void add_product(double a, double b) {
        const double product = a * b;
        add(std::fma(a, b, -product));
        add(product);
    }

    [[nodiscard]] int sign() const {
        for (std::size_t i = size; i-- > 0;) {
            if (parts[i] > 0.0) return 1;
            if (parts[i] < 0.0) return -1;
        }
        return 0;
    }
};

}  // namespace

int exact_orientation(PlanarPoint a, PlanarPoint b, PlanarPoint c) {
    Expansion sum;
    sum.add_product(a.x, b.y);
    sum.add_product(-a.x, c.y);
    sum.add_product(-c.x, b.y);
    sum.add_product(-a.y, b.x);
    sum.add_product(a.y, c.x);
    sum.add_product(c.y, b.x);
    return sum.sign();
}

}  // namespace regiohub
