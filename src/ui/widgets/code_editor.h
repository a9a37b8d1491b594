// A field of several lines in the mono font, with line numbers and a marked line: policies, event
// patterns, queries, user data.
#pragma once

#include <string>

#include "ui/widgets/form.h"

namespace skylens::ui {

struct CodeOptions {
    int lines = 8;       // visible lines
    int error_line = 0;  // from 1; 0 marks none
    bool read_only = false;
};

// True when the text changed. `field.error` is shown below, beginning with the line's number.
bool code_field(const Field& field, std::string& text, const CodeOptions& options = {});

}  // namespace skylens::ui
