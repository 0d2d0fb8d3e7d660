// Passwords stay where they were written: what is told or stored goes through here first.
#pragma once

#include <string>
#include <string_view>

namespace regiohub {

/// `text` with every password in it replaced by `***`: after `password=`, `pwd=`, `token=` and their like (also quoted,
/// in any case), and in a login such as `scheme://user:password@host`. Other text is unchanged.
[[nodiscard]] std::string without_passwords(std::string_view text);

}  // namespace regiohub
