// A panel: one page in the centre of the screen. One file under panels/ and one line in
// panels.inc; the left navigation, search and links come from the description.
#pragma once

#include <string_view>
#include <vector>

#include "aws/world.h"
#include "learn/session.h"
#include "ui/command.h"
#include "ui/kit.h"
#include "ui/screen.h"
#include "ui/texts.h"

namespace skylens::ui {

// What a panel may look at and write to. The world is const: changes go through `commands`.
struct PanelContext {
    const learn::Session& session;
    const aws::World& world;
    Screen& screen;
    Commands& commands;
    const Texts& texts;

    [[nodiscard]] aws::Place place() const { return screen.place; }
    [[nodiscard]] const aws::RegionState& here() const { return world.at(screen.place); }
    [[nodiscard]] const char* text(std::string_view key) const { return texts(key); }
    // The answer to an earlier call, or null while there is none.
    [[nodiscard]] const Answer* answer(Ticket ticket) const {
        const auto found = screen.answers.find(ticket);
        return found == screen.answers.end() ? nullptr : &found->second;
    }
};

// A number beside the entry in the navigation; 0 shows none.
struct Badge {
    std::int64_t count = 0;
    bool alarming = false;
};

struct Panel {
    const char* id;          // "ec2-instances": link (#page=ec2-instances) and memory key
    const char* group;       // "ec2": texts "nav.ec2" names the group
    const char* title;       // text key
    void (*draw)(PanelContext& context);
    Badge (*badge)(const aws::World& world, aws::Place place) = nullptr;
};

// Every panel in the order of panels.inc.
const std::vector<const Panel*>& all_panels();
const Panel* find_panel(std::string_view id);

}  // namespace skylens::ui

// In panels/<panel>.cpp: SKYLENS_DEFINE_PANEL(Ec2Instances) = {.id = "ec2-instances", ...};
#define SKYLENS_DEFINE_PANEL(Name)                  \
    extern const ::skylens::ui::Panel kPanel##Name; \
    const ::skylens::ui::Panel kPanel##Name
