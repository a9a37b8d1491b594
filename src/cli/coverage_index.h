// What the program knows of its own sources: the transcripts and what they call, the deviations
// from AWS, what is planned. The build writes it with tools/coverage_index.py.
#pragma once

#include <string_view>

namespace skylens::cli {

// JSON, format "skylens.coverage-index/1".
std::string_view coverage_index();

}  // namespace skylens::cli
