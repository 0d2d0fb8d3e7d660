#include "support/secret.hpp"

#include <catch2/catch_test_macros.hpp>

using regiohub::without_passwords;

TEST_CASE("A password in a connection string is never repeated") {
    CHECK(without_passwords("PG:dbname=sites user=jan password=geheim host=db") ==
          "PG:dbname=sites user=jan password=*** host=db");
    CHECK(without_passwords("PG:password='ge heim' host=db") == "PG:password=*** host=db");
    CHECK(without_passwords("PG:password = 'ge\\'heim' host=db") == "PG:password = *** host=db");
    CHECK(without_passwords("MSSQL:server=db;PWD=geheim;uid=jan") == "MSSQL:server=db;PWD=***;uid=jan");
    CHECK(without_passwords("PG:postgresql://jan:geheim@db/sites") == "PG:postgresql://jan:***@db/sites");
    CHECK(without_passwords("ODBC:jan/geheim@db,table") == "ODBC:jan/***@db,table");
    CHECK(without_passwords("WFS:https://host/wfs?token=geheim&x=1") == "WFS:https://host/wfs?token=***&x=1");
}

TEST_CASE("A password inside a study file is masked, the lines after it are not") {
    CHECK(without_passwords("path = \"PG:password=geheim\"\ncrs = 1\n") == "path = \"PG:password=***\"\ncrs = 1\n");
    CHECK(without_passwords("path = \"PG:password=\\\"ge heim\\\" host=db\"\n") ==
          "path = \"PG:password=*** host=db\"\n");
    CHECK(without_passwords("path = \"PG:password='ge heim\ncrs = 1\n") == "path = \"PG:password=***\ncrs = 1\n");
}

TEST_CASE("Text without a password is unchanged") {
    for (const char* text : {"", "sites.csv", "compass=5", "password", "password of x", "a@b", "https://host/a:b@c",
                             "bypass = 3", "://"}) {
        CHECK(without_passwords(text) == text);
    }
}

TEST_CASE("An unfinished secret is masked to the end") {
    CHECK(without_passwords("password=") == "password=***");
    CHECK(without_passwords("password='abc") == "password=***");
    CHECK(without_passwords("password=abc\\") == "password=***");
}
