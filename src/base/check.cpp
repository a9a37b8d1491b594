#include "base/check.h"

#include <cstdio>
#include <cstdlib>

namespace skylens {

void check_failed(const char* expression, const char* file, int line) {
    std::fprintf(stderr, "skylens: check failed: %s at %s:%d\n", expression, file, line);
    std::fflush(stderr);
    std::abort();
}

}  // namespace skylens
