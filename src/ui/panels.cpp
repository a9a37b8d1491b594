#include "ui/panel.h"

namespace skylens::ui {

#define SKYLENS_PANEL(Name) extern const Panel kPanel##Name;
#include "ui/panels.inc"
#undef SKYLENS_PANEL

const std::vector<const Panel*>& all_panels() {
    static const std::vector<const Panel*> kPanels = {
#define SKYLENS_PANEL(Name) &kPanel##Name,
#include "ui/panels.inc"
#undef SKYLENS_PANEL
    };
    return kPanels;
}

const Panel* find_panel(std::string_view id) {
    for (const Panel* panel : all_panels()) {
        if (id == panel->id) return panel;
    }
    return nullptr;
}

}  // namespace skylens::ui
