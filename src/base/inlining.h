// What the page does not inline. It pays for every byte of code when it is downloaded, and small
// members of Str are called from everywhere; the native program inlines them as usual.
#pragma once

#if defined(__EMSCRIPTEN__)
#define SKYLENS_NOT_INLINED [[gnu::noinline]]  // NOLINT(cppcoreguidelines-macro-usage)
#else
#define SKYLENS_NOT_INLINED
#endif
