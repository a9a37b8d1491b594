// The services at the left, each unfolding into its pages, with badges.
#include "ui/frame/frame.h"
#include "ui/widgets/shell.h"

namespace skylens::ui {
namespace {

// Where a learner acts first, then what watches.
constexpr std::string_view kGroups[] = {
    "ec2",           "vpc",        "elb",    "autoscaling", "s3",     "kms",      "iam",
    "organizations", "cloudwatch", "events", "cloudtrail",  "config", "messaging"};

struct NavMemory {
    std::string_view open;  // the group whose pages show; one at a time, so that all fit
    Str page;               // as of the last frame
};

struct Entry {
    std::string label;
    std::string_view group;  // of an entry that unfolds
    Str page;                // of one that leads somewhere
    Badge badge;
    NavFold fold = NavFold::None;
    bool inner = false;  // a page of an unfolded group
};

// The group that the present page belongs to unfolds when the page is opened.
void follow_page(const PanelContext& panel, NavMemory& memory) {
    if (memory.page == panel.screen.page) return;
    memory.page = panel.screen.page;
    if (const Panel* page = find_panel(memory.page.view())) memory.open = page->group;
}

void add_group(const PanelContext& panel, std::string_view group, bool open,
               std::vector<Entry>& entries) {
    const std::size_t head = entries.size();
    entries.push_back({join(panel.text(join("nav.", group)), "###nav-group-", group),
                       group,
                       {},
                       {},
                       open ? NavFold::Open : NavFold::Closed});
    for (const Panel* page : all_panels()) {
        if (group != page->group) continue;
        Badge badge;
        if (page->badge != nullptr) badge = page->badge(panel.world, panel.place());
        if (open) {
            entries.push_back({join(panel.text(page->title), "###nav-", page->id),
                               {},
                               Str(std::string_view(page->id)),
                               badge,
                               NavFold::None,
                               true});
        } else {  // A folded group shows what its pages would.
            entries[head].badge.count += badge.count;
            entries[head].badge.alarming |= badge.alarming;
        }
    }
}

}  // namespace

void draw_navigation(FrameContext& context) {
    PanelContext& panel = context.panel;
    auto& memory = panel.screen.memory<NavMemory>("navigation");
    follow_page(panel, memory);
    std::vector<Entry> entries;
    entries.push_back({join(panel.text("nav.home"), "###nav-home"), {}, "home", {}});
    for (const Panel* page : all_panels()) {  // Of the account as a whole.
        if (page->group == std::string_view("home"))
            entries.push_back({join(panel.text(page->title), "###nav-", page->id),
                               {},
                               Str(std::string_view(page->id)),
                               {}});
    }
    for (const std::string_view group : kGroups)
        add_group(panel, group, memory.open == group, entries);
    std::vector<NavEntry> shown;
    int current = 0;
    for (const Entry& entry : entries) {
        const Tone tone = entry.badge.alarming ? Tone::Alarm : Tone::Neutral;
        if (!entry.page.empty() && entry.page == panel.screen.page)
            current = static_cast<int>(shown.size());
        shown.push_back({entry.label.c_str(), static_cast<int>(entry.badge.count), tone, entry.fold,
                         entry.inner});
    }
    const int chosen = navigator("services", shown, current);
    if (chosen == current) return;
    const Entry& entry = entries[static_cast<std::size_t>(chosen)];
    if (entry.fold == NavFold::Closed) memory.open = entry.group;
    if (entry.fold == NavFold::Open) memory.open = {};
    if (!entry.page.empty()) panel.commands.push(GoToPage{entry.page, {}});
}

}  // namespace skylens::ui
