#include "support/sha256.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <string>

#include "support/error.hpp"

using namespace regiohub;

TEST_CASE("SHA-256 of known texts is as the standard gives it") {
    CHECK(sha256_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("A file has the fingerprint of its bytes, also when it is longer than one piece") {
    const auto file = std::filesystem::temp_directory_path() / "regiohub_sha256_test.bin";
    std::string bytes((std::size_t{1} << 20) + 7, '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i % 251);
    std::ofstream{file, std::ios::binary} << bytes;
    CHECK(sha256_of_file(file) == sha256_of(bytes));
    std::filesystem::remove(file);
}

TEST_CASE("A file that is not there or is a folder is an error that names it") {
    CHECK_THROWS_AS(sha256_of_file("no/such/file.csv"), Error);
    CHECK_THROWS_AS(sha256_of_file(std::filesystem::temp_directory_path()), Error);
}
