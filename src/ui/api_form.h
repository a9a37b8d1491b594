// A form for any API operation, made from the catalog: a field for each parameter, the aws command
// that it is about to send, and the answer.
#pragma once

#include <map>
#include <set>
#include <string>

#include "ui/panel.h"

namespace skylens::ui {

struct ApiFormState {
    Str service;
    Str operation;                            // empty: closed
    std::map<std::string, std::string> texts; // by parameter: what was typed
    std::set<std::string> filled;             // given when it was opened: shown at the top
    bool optional_open = false;
    Ticket ticket = 0;                        // of the last call; 0: not sent
};

// Opens the form with some parameters filled in; an empty list or a null shows an empty field.
void open_api_form(ApiFormState& state, Str service, Str operation, const Value& params);

// Draws the form while it is open; closes it after a call that succeeded.
void draw_api_form(PanelContext& context, ApiFormState& state);

}  // namespace skylens::ui
