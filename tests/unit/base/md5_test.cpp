#include "base/md5.h"

#include <doctest/doctest.h>

namespace skylens {

TEST_CASE("base: MD5 of the strings of RFC 1321") {
    CHECK(md5_hex("") == "d41d8cd98f00b204e9800998ecf8427e");
    CHECK(md5_hex("abc") == "900150983cd24fb0d6963f7d28e17f72");
    CHECK(md5_hex(
              "12345678901234567890123456789012345678901234567890123456789012345678901234567890") ==
          "57edf4a22be3c955ac49da2e2107b67a");
}

}  // namespace skylens
