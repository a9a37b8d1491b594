// Rows of a table as RFC 4180 writes them.
#pragma once

#include <string>
#include <vector>

namespace skylens::cli {

// One row with its end of line, CR LF. A field with a comma, a quote or a line end is quoted.
std::string csv_row(const std::vector<std::string>& fields);

}  // namespace skylens::cli
