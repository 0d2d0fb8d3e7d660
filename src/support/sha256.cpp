#include "support/sha256.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <fstream>
#include <memory>
#include <vector>

#include "support/error.hpp"

namespace regiohub {
namespace {

class Sha256 {
public:
    Sha256() : context_{EVP_MD_CTX_new(), &EVP_MD_CTX_free} {
        require(context_ != nullptr && EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) == 1);
    }
    void add(std::string_view bytes) { require(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) == 1); }
    [[nodiscard]] std::string hex() {
        std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
        unsigned int size = 0;
        require(EVP_DigestFinal_ex(context_.get(), digest.data(), &size) == 1);
        std::string text;
        for (unsigned int i = 0; i < size; ++i) text += fmt::format("{:02x}", digest[i]);
        return text;
    }

private:
    static void require(bool done) {
        if (!done) throw Error{Failure::internal, "OpenSSL gave no SHA-256; check the installation of libcrypto"};
    }
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
};

constexpr std::size_t piece_bytes = std::size_t{1} << 20;

}  // namespace

std::string sha256_of(std::string_view bytes) {
    Sha256 sum;
    sum.add(bytes);
    return sum.hex();
}

std::string sha256_of_file(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    if (!in)
        throw Error{Failure::data,
                    fmt::format("{}: cannot be opened; check that it exists and may be read", file.string())};
    Sha256 sum;
    std::vector<char> piece(piece_bytes);
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())), in.gcount() > 0) {
        sum.add({piece.data(), static_cast<std::size_t>(in.gcount())});
    }
    if (!in.eof())
        throw Error{Failure::data,
                    fmt::format("{}: cannot be read to its end; check that it is a regular file on a sound disk",
                                file.string())};
    return sum.hex();
}

}  // namespace regiohub
