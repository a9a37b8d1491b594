// The services at the left, with badges.
#include "ui/frame/frame.h"
#include "ui/widgets/shell.h"

namespace skylens::ui {
namespace {

// Where a learner acts first, then what watches.
constexpr std::string_view kGroups[] = {"ec2",    "s3",         "iam",    "cloudwatch",
                                        "events", "cloudtrail", "config", "messaging"};

}  // namespace

void draw_navigation(FrameContext& context) {
    PanelContext& panel = context.panel;
    struct Entry {
        std::string label;
        Str page;
        Badge badge;
    };
    std::vector<Entry> entries;
    entries.push_back({join(panel.text("nav.home"), "###nav-home"), "home", {}});
    for (const std::string_view group : kGroups) {
        entries.push_back({join("# ", panel.text(join("nav.", group))), {}, {}});
        for (const Panel* page : all_panels()) {
            if (group != page->group) continue;
            Badge badge;
            if (page->badge != nullptr) badge = page->badge(panel.world, panel.place());
            entries.push_back({join(panel.text(page->title), "###nav-", page->id),
                               Str(std::string_view(page->id)), badge});
        }
    }
    std::vector<NavEntry> shown;
    int current = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Tone tone = entries[i].badge.alarming ? Tone::Alarm : Tone::Neutral;
        shown.push_back({entries[i].label.c_str(), static_cast<int>(entries[i].badge.count), tone});
        if (!entries[i].page.empty() && entries[i].page == panel.screen.page)
            current = static_cast<int>(i);
    }
    const int chosen = navigator("services", shown, current);
    if (chosen != current && chosen >= 0 &&
        !entries[static_cast<std::size_t>(chosen)].page.empty()) {
        panel.commands.push(GoToPage{entries[static_cast<std::size_t>(chosen)].page, {}});
    }
}

}  // namespace skylens::ui
