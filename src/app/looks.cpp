// Language, colours, and the text beside the canvas.
#include "app/app.h"

namespace skylens::app {

void App::load_texts(std::string_view language) {
    auto texts = ui::Texts::load(language);
    if (!texts.ok()) return;
    texts_ = std::move(texts).value();
    screen_.language = texts_.language();
    const auto word = [this](std::string_view key) { return texts_(key); };
    ui::Words& words = kit_.words;
    words.copy = word("word.copy");
    words.copied = word("word.copied");
    words.search = word("word.search");
    words.clear = word("word.clear");
    words.close = word("word.close");
    words.cancel = word("word.cancel");
    words.no_matches = word("word.no_matches");
    words.no_matches_help = word("word.no_matches_help");
    words.clear_filter = word("word.clear_filter");
    words.required = word("word.required");
    words.more = word("word.more");
    words.selected = word("word.selected");
    words.no_data = word("word.no_data");
    words.now = word("word.now");
    words.on = word("word.on");
    words.off = word("word.off");
    words.choose = word("word.choose");
    words.line = word("word.line");
    words.dismiss = word("word.dismiss");
    if (screen_.language == "ko" && !korean_asked_) {
        korean_asked_ = true;
        platform_.fetch(ui::Fonts::korean_path());
    }
    mirrored_.clear();
}

void App::apply_looks() {
    const bool dark = screen_.appearance == "system" ? platform_.preferences().dark
                                                     : screen_.appearance == "dark";
    kit_.theme = dark ? ui::dark_theme() : ui::light_theme();
    ui::apply(kit_.theme, kit_.touch);
    platform_.set_page(screen_.language, dark, "skylens");
    platform_.redraw();
}

// A task: whether it is done, what is not quite right yet, and the hints that were asked for.
void App::mirror_task(const learn::Task& task, const learn::TaskGrade& grade,
                      std::vector<platform::MirrorLine>& lines) const {
    const auto say = [&](std::string_view text) {
        lines.push_back({platform::MirrorKind::Paragraph, std::string(text)});
    };
    const bool done = grade.share >= 1.0;
    lines.push_back(
        {platform::MirrorKind::Item, join(task.text.in(screen_.language), done ? " ✓" : "")});
    if (done) return;
    for (const std::uint32_t index : grade.feedback)
        say(task.feedback[index].say.in(screen_.language));
    const auto taken = screen_.hints_taken.find(task.id);
    const std::size_t hints = taken == screen_.hints_taken.end() ? 0 : taken->second;
    for (std::size_t i = 0; i < hints && i < task.hints.size(); ++i)
        say(task.hints[i].in(screen_.language));
}

void App::mirror_scenario(const learn::Scenario& scenario,
                          std::vector<platform::MirrorLine>& lines) const {
    const auto say = [&](platform::MirrorKind kind, std::string_view text) {
        lines.push_back({kind, std::string(text)});
    };
    say(platform::MirrorKind::Heading, scenario.title.in(screen_.language));
    say(platform::MirrorKind::Paragraph, scenario.brief.in(screen_.language));
    for (const learn::Message& message : session_->director().messages) {
        if (message.item >= scenario.timeline.size()) continue;
        say(platform::MirrorKind::Paragraph,
            scenario.timeline[message.item].step.say.in(screen_.language));
    }
    const learn::Grade grade = session_->grade();
    for (std::size_t i = 0; i < scenario.tasks.size(); ++i)
        mirror_task(scenario.tasks[i], grade.tasks[i], lines);
    if (grade.points < static_cast<double>(grade.points_max)) return;
    say(platform::MirrorKind::Heading, texts_("lesson.finished"));
    say(platform::MirrorKind::Paragraph, scenario.debrief.in(screen_.language));
}

// What a screen reader gets: all that the lesson says. Sent only when it changed.
void App::mirror_lesson() {
    std::vector<platform::MirrorLine> lines;
    const learn::Scenario* scenario = session_->scenario();
    if (scenario == nullptr) {
        lines.push_back({platform::MirrorKind::Paragraph, texts_("lesson.none_text")});
    } else {
        mirror_scenario(*scenario, lines);
    }
    std::string all;
    for (const platform::MirrorLine& line : lines)
        all += line.text + "\n";
    if (all == mirrored_) return;
    mirrored_ = all;
    platform_.mirror("lesson", texts_("lesson.toggle"), lines);
}

void App::on_preferences(const platform::Preferences& preferences) {
    kit_.touch = preferences.touch;
    kit_.mac = preferences.mac;
    kit_.reduced_motion = preferences.reduced_motion;
    apply_looks();
}

void App::on_fetched(std::string_view path, std::string_view bytes, std::string_view error) {
    if (!error.empty()) {
        say(ui::Tone::Warning, std::string(path), std::string(error));
    } else {
        kit_.fonts.add(path, std::string(bytes));
    }
    platform_.redraw();
}

void App::on_action(std::uint32_t) {}

}  // namespace skylens::app
