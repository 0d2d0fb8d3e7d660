#include "support/secret.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>

namespace regiohub {
namespace {

constexpr std::string_view mask = "***";

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}
char lower(char c) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

bool starts_with_ignoring_case(std::string_view text, std::string_view start) {
    if (text.size() < start.size()) return false;
    for (std::size_t i = 0; i < start.size(); ++i) {
        if (lower(text[i]) != start[i]) return false;
    }
    return true;
}

constexpr std::array<std::string_view, 9> secret_names{"password", "passwd", "pwd",    "pass",        "token",
                                                       "api_key",  "apikey", "secret", "access_token"};

/// Length of "password =" and the like at the start of `rest`; 0: it does not start with one.
std::size_t name_length(std::string_view rest) {
    for (const std::string_view name : secret_names) {
        if (!starts_with_ignoring_case(rest, name)) continue;
        const auto equals = rest.find_first_not_of(' ', name.size());
        if (equals == std::string_view::npos || rest[equals] != '=') continue;
        return std::min(rest.find_first_not_of(' ', equals + 1), rest.size());
    }
    return 0;
}

/// The quote that `rest` opens with, with its backslash where it is escaped itself (inside a TOML text); empty: none.
std::string_view opening_quote(std::string_view rest) {
    const std::size_t at = rest.starts_with('\\') ? 1 : 0;
    return at < rest.size() && (rest[at] == '\'' || rest[at] == '"') ? rest.substr(0, at + 1) : std::string_view{};
}

/// Length of the value at the start of `rest`: through the closing quote, else up to a separator. A backslash escapes.
std::size_t value_length(std::string_view rest) {
    const auto quote = opening_quote(rest);
    const auto stops = quote.empty() ? std::string_view{" ;,&'\"\t\r\n"} : std::string_view{"\n"};
    for (std::size_t i = quote.size(); i < rest.size(); ++i) {
        if (!quote.empty() && rest.substr(i).starts_with(quote)) return i + quote.size();
        if (stops.find(rest[i]) != std::string_view::npos) return i;
        if (rest[i] == '\\') ++i;
    }
    return rest.size();
}

/// How a login stands in a connection string: after `start`, "user", `between`, "password", "@".
struct LoginForm {
    std::string_view start;
    char between;
};
constexpr std::array<LoginForm, 3> login_forms{{{"://", ':'}, {"odbc:", '/'}, {"oci:", '/'}}};

/// Where in `rest` a password of a login begins and ends; both 0: there is none at its start.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};
Span login_password(std::string_view rest) {
    for (const auto& form : login_forms) {
        if (!starts_with_ignoring_case(rest, form.start)) continue;
        const auto login = rest.substr(0, rest.find_first_of(" \t\r\n\"'"));
        const auto between = login.find(form.between, form.start.size());
        const auto at = login.find('@', form.start.size());
        const auto path = form.between == ':' ? login.find('/', form.start.size()) : std::string_view::npos;
        if (between != std::string_view::npos && at != std::string_view::npos && between < at && at < path) {
            return {between + 1, at};
        }
    }
    return {};
}

}  // namespace

std::string without_passwords(std::string_view text) {
    std::string out;
    std::size_t i = 0;
    while (i < text.size()) {
        const auto rest = text.substr(i);
        const auto name = i > 0 && is_word(text[i - 1]) ? 0 : name_length(rest);
        const auto login = login_password(rest);
        if (name > 0) {
            out.append(rest.substr(0, name)).append(mask);
            i += name + value_length(rest.substr(name));
        } else if (login.end > 0) {
            out.append(rest.substr(0, login.begin)).append(mask);
            i += login.end;
        } else {
            out += text[i++];
        }
    }
    return out;
}

}  // namespace regiohub
