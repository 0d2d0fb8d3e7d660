// Quantities with a dimension. A Length cannot be added to a Money, and a bare double cannot become either by accident.
// Inside every quantity lies one double in the base unit named beside its dimension; it leaves through `in(unit)`.
#pragma once

#include <compare>
#include <concepts>

namespace regiohub {

template <class Dimension>
class Quantity {
public:
    constexpr Quantity() = default;
    /// `count` of the dimension's base unit. Prefer `3.0 * unit::km`.
    static constexpr Quantity of_base(double count) { return Quantity{count}; }

    /// How many of `unit` this is: `(3 * unit::km).in(unit::m)` is 3000.
    [[nodiscard]] constexpr double in(Quantity unit) const { return base_ / unit.base_; }
    [[nodiscard]] constexpr double base() const { return base_; }

    constexpr auto operator<=>(const Quantity&) const = default;

    constexpr Quantity& operator+=(Quantity other) {
        base_ += other.base_;
        return *this;
    }
    constexpr Quantity& operator-=(Quantity other) {
        base_ -= other.base_;
        return *this;
    }
    constexpr Quantity& operator*=(double factor) {
        base_ *= factor;
        return *this;
    }

    friend constexpr Quantity operator+(Quantity a, Quantity b) { return Quantity{a.base_ + b.base_}; }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return Quantity{a.base_ - b.base_}; }
    friend constexpr Quantity operator-(Quantity a) { return Quantity{-a.base_}; }
    friend constexpr Quantity operator*(Quantity a, double f) { return Quantity{a.base_ * f}; }
    friend constexpr Quantity operator*(double f, Quantity a) { return Quantity{f * a.base_}; }
    friend constexpr Quantity operator/(Quantity a, double f) { return Quantity{a.base_ / f}; }
    friend constexpr double operator/(Quantity a, Quantity b) { return a.base_ / b.base_; }

private:
    constexpr explicit Quantity(double base) : base_{base} {}
    double base_ = 0.0;
};

/// The dimension of a rate: `Per<Money, Mass>` is a price by weight.
template <class Numerator, class Denominator>
struct Ratio;
template <class N, class D>
struct Ratio<Quantity<N>, Quantity<D>> {};
template <class N, class D>
using Per = Quantity<Ratio<N, D>>;

template <class N, class D>
    requires(!std::same_as<N, D>)
constexpr Per<Quantity<N>, Quantity<D>> operator/(Quantity<N> n, Quantity<D> d) {
    return Per<Quantity<N>, Quantity<D>>::of_base(n.base() / d.base());
}
template <class N, class D>
constexpr Quantity<N> operator*(Per<Quantity<N>, Quantity<D>> rate, Quantity<D> d) {
    return Quantity<N>::of_base(rate.base() * d.base());
}
template <class N, class D>
constexpr Quantity<N> operator*(Quantity<D> d, Per<Quantity<N>, Quantity<D>> rate) {
    return rate * d;
}

}  // namespace regiohub
