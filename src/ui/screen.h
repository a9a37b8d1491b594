// The state of the screen that is not the world: where the person is, what is selected, what the
// last calls answered. Panels keep their own small state in PanelMemory, keyed by panel id.
#pragma once

#include <any>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "aws/place.h"
#include "base/result.h"
#include "sim/effect.h"
#include "ui/command.h"

namespace skylens::ui {

struct Answer {
    Result<Value> result = Value();
    sim::EffectId effect = 0;
    SimTime time;
    Str service;
    Str operation;
};

struct ShellLine {
    std::string input;  // empty for continued output
    std::string output;
    bool failed = false;
};

enum class Dock : std::uint8_t { Lenses, Shell };

struct Screen {
    // Where and who.
    aws::Place place;
    Str identity = "root";
    Str page = "home";                         // panel id
    Str selected;                              // resource shown by the page, if any
    std::vector<std::pair<Str, Str>> history;  // page, selected

    // Time.
    bool running = false;
    std::int64_t speed = 60;

    // What was asked and answered.
    std::map<Ticket, Answer> answers;
    sim::EffectId selected_effect = 0;  // in the lenses
    Dock dock = Dock::Lenses;
    std::vector<ShellLine> shell;
    std::map<Str, std::uint32_t, std::less<>> hints_taken;                      // by task
    std::map<Str, std::vector<std::uint32_t>, std::less<>> questions_answered;  // by question

    // Appearance and layout.
    Str language = "en";
    Str appearance = "system";
    float left_width = 196;
    float right_width = 330;
    float bottom_height = 214;
    bool lesson_open = true;
    bool search_open = false;

    // A panel's own state: `screen.memory<MyState>("ec2-instances")`. Lives until the page reloads.
    template <class State>
    State& memory(std::string_view panel) {
        std::any& slot = memories_[std::string(panel)];
        if (!slot.has_value()) slot = State();
        return *std::any_cast<State>(&slot);
    }
    void forget_memories() { memories_.clear(); }

  private:
    std::map<std::string, std::any> memories_;
};

}  // namespace skylens::ui
