// Checks of a scenario file that go beyond its grammar: references, translations, and that it can
// be solved, is not solved by doing nothing, and answers every wrong path it lists.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "learn/quiz.h"
#include "learn/scenario.h"

namespace skylens::learn {

struct Finding {
    Str where;  // JSON pointer
    Str what;
};

// Nothing found: the scenario may ship. `text` is the whole file.
std::vector<Finding> validate_scenario(std::string_view text);

// The same for a quiz bank: translations, reasons, facts, proofs, and that live keys can be
// computed.
std::vector<Finding> validate_quiz(std::string_view text);

}  // namespace skylens::learn
