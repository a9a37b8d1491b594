// Lesson text: a small part of Markdown. Paragraphs, # headings, - and 1. lists, ``` code blocks,
// and inside lines **bold**, *emphasis* (as bold), `code` and [links](target). Everything else
// is shown as it is written.
#pragma once

#include <string>
#include <string_view>

namespace skylens::ui {

// Gives the target of the link that was followed, or "".
std::string markdown(const char* id, std::string_view text);

}  // namespace skylens::ui
