// Takes the place of RE2's own logging header: there is nowhere to log to, and streams with their
// locales would be a hundred kilobytes of the page. Messages are dropped (RE2 reports what matters by
// its return values); a check that fails ends the program.
#ifndef SKYLENS_RE2_LOGGING_H
#define SKYLENS_RE2_LOGGING_H

#include <assert.h>
#include <stdlib.h>

namespace skylens_re2 {

struct Silence {
    template <class T>
    const Silence& operator<<(const T&) const {
        return *this;
    }
};

struct End {
    [[noreturn]] ~End() { abort(); }
    template <class T>
    const End& operator<<(const T&) const {
        return *this;
    }
};

}  // namespace skylens_re2

#define LOG_INFO ::skylens_re2::Silence()
#define LOG_WARNING ::skylens_re2::Silence()
#define LOG_ERROR ::skylens_re2::Silence()
#define LOG_FATAL ::skylens_re2::End()
#define LOG_QFATAL LOG_FATAL
#ifdef NDEBUG
#define LOG_DFATAL LOG_ERROR
#else
#define LOG_DFATAL LOG_FATAL
#endif
#define LOG(severity) LOG_##severity
#define VLOG(level) LOG_INFO

#define CHECK(condition) \
    if (condition) {     \
    } else               \
        LOG_FATAL
#define CHECK_LT(a, b) CHECK((a) < (b))
#define CHECK_GT(a, b) CHECK((a) > (b))
#define CHECK_LE(a, b) CHECK((a) <= (b))
#define CHECK_GE(a, b) CHECK((a) >= (b))
#define CHECK_EQ(a, b) CHECK((a) == (b))
#define CHECK_NE(a, b) CHECK((a) != (b))
#define DCHECK(condition) assert(condition)
#define DCHECK_LT(a, b) assert((a) < (b))
#define DCHECK_GT(a, b) assert((a) > (b))
#define DCHECK_LE(a, b) assert((a) <= (b))
#define DCHECK_GE(a, b) assert((a) >= (b))
#define DCHECK_EQ(a, b) assert((a) == (b))
#define DCHECK_NE(a, b) assert((a) != (b))

#endif  // SKYLENS_RE2_LOGGING_H
