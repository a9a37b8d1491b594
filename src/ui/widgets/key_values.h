// Pairs of a label and a value in columns, as a resource's details show them.
#pragma once

#include <span>
#include <string_view>

#include "ui/theme.h"

namespace skylens::ui {

struct KeyValue {
    std::string_view key;
    std::string_view value;     // empty is shown as a dash
    Tone tone = Tone::Neutral;  // anything but Neutral draws the value as a status
    bool mono = false;          // ids, ARNs
    bool copyable = false;
    bool link = false;
};

struct KeyValueEvent {
    int link = -1;    // index of the pair whose link was followed
    int copied = -1;  // index of the pair whose value was put on the clipboard
};

// As many columns as fit when `columns` is 0.
KeyValueEvent key_values(const char* id, std::span<const KeyValue> pairs, int columns = 0);

}  // namespace skylens::ui
