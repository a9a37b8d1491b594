#include "app/app.h"

#include <cstdlib>
#include <tuple>

#include "base/hash.h"
#include "base/sort.h"

namespace skylens::app {
namespace {

std::vector<ui::ScenarioCard> all_scenarios() {
    std::vector<ui::ScenarioCard> cards;
    for (const Str& id : learn::scenario_ids()) {
        const auto scenario = learn::find_scenario(id);
        if (!scenario.ok()) continue;
        cards.push_back({id, scenario.value().title, scenario.value().brief,
                         scenario.value().minutes, scenario.value().level});
    }
    // From easy to hard, and the short ones first.
    const auto rank = [](const ui::ScenarioCard& card) {
        const int level = card.level == "starter" ? 0 : card.level == "intermediate" ? 1 : 2;
        return std::make_tuple(level, card.minutes);
    };
    sort_stably(cards, [&rank](const auto& a, const auto& b) { return rank(a) < rank(b); });
    return cards;
}

std::vector<learn::Question> all_questions() {
    std::vector<learn::Question> questions;
    auto banks = learn::built_in_quizzes();
    if (!banks.ok()) return questions;
    for (learn::QuizBank& bank : banks.value()) {
        for (learn::Question& question : bank.questions)
            questions.push_back(std::move(question));
    }
    return questions;
}

}  // namespace

App::App(platform::Platform& platform) : platform_(platform) {
    ImGui::GetIO().UserData = &kit_;
    scenarios_ = all_scenarios();
    questions_ = all_questions();
    session_ = std::make_unique<learn::Session>(learn::Start{});
    shell_ = std::make_unique<shell::Shell>(*session_);
    const std::string language = platform_.setting("language");
    const bool korean =
        (language.empty() ? platform_.preferences().language : language).substr(0, 2) == "ko";
    const std::string appearance = platform_.setting("appearance");
    if (!appearance.empty()) screen_.appearance = Str(appearance);
    load_texts(korean ? "ko" : "en");
    on_preferences(platform_.preferences());
    for (const std::string& path : ui::Fonts::first_paths())
        platform_.fetch(path);
    link_ = platform_.link();
    platform_.load(kSavedKey);
}

App::~App() { ImGui::GetIO().UserData = nullptr; }

void App::frame() {
    kit_.now_ms = platform_.now_ms();
    ui::PanelContext panel{*session_, session_->world(), screen_, commands_, texts_};
    ui::FrameContext context{panel, state_, *shell_, scenarios_, questions_};
    ui::draw_frame(context);
    if (kit_.fonts.ready()) platform_.ready();
    drain();
    let_time_pass();
    mirror_lesson();
    save_if_due(false);
    if (kit_.wake_after_ms >= 0) platform_.redraw_after(kit_.wake_after_ms);
    kit_.wake_after_ms = -1;
}

void App::drain() {
    for (const ui::Command& command : commands_.take()) {
        std::visit([this](const auto& one) { carry_out(one); }, command);
        platform_.redraw();
    }
}

// Simulated time follows real time; at most a bounded stretch a frame, so that the page stays alive
// at any speed. What a hidden or slow page missed is not caught up.
void App::let_time_pass() {
    const double now = platform_.now_ms();
    const double elapsed = last_frame_ms_ == 0 ? 0 : now - last_frame_ms_;
    last_frame_ms_ = now;
    platform_.set_continuous(screen_.running);
    if (!screen_.running) {
        time_debt_ms_ = 0;
        return;
    }
    constexpr double kFrameMax = 100;
    time_debt_ms_ +=
        (elapsed < kFrameMax ? elapsed : kFrameMax) * static_cast<double>(screen_.speed);
    const auto whole = static_cast<std::int64_t>(time_debt_ms_);
    if (whole <= 0) return;
    time_debt_ms_ -= static_cast<double>(whole);
    advance_by(milliseconds(whole));
}

void App::advance_by(Duration by) {
    const Status done = session_->advance(session_->now() + by);
    if (!done.ok()) {
        screen_.running = false;
        say_error(done.error());
    }
    touch();
}

void App::say_error(const Error& error) { say(ui::Tone::Alarm, error.code, error.message); }

void App::announce(ui::Tone tone, std::string_view title, std::string_view text) {
    const bool bad = tone == ui::Tone::Alarm || tone == ui::Tone::Warning;
    platform_.announce(text.empty() ? std::string(title) : join(title, ": ", text),
                       bad ? platform::Urgency::Assertive : platform::Urgency::Polite);
}

// A message to everybody: on the screen, and to screen readers.
void App::say(ui::Tone tone, std::string title, std::string text) {
    announce(tone, title, text);
    state_.toasts.push(tone, std::move(title), std::move(text));
}

void App::take_session(learn::Session session) {
    *session_ = std::move(session);
    shell_ = std::make_unique<shell::Shell>(*session_);
    screen_.answers.clear();
    screen_.selected_effect = 0;
    screen_.selected = {};
    screen_.running = false;
    screen_.hints_taken.clear();
    screen_.questions_answered.clear();
    screen_.forget_memories();
    state_.answers.clear();
    state_.choices.clear();
    state_.timeline = {};
    state_.lane_view = {};
    state_.quiz_open = false;
    const learn::Scenario* scenario = session_->scenario();
    screen_.place.account = 0;
    screen_.place.region =
        aws::find_region(scenario == nullptr ? "us-east-1" : scenario->region.view());
    use_identity(scenario == nullptr ? Str("root") : scenario->learner);
    read_notes();
    note_for_crash(to_json(session_->save()));
}

// Hints taken and questions answered are part of the journal.
void App::read_notes() {
    for (const sim::JournalEntry& entry : session_->journal().entries()) {
        if (entry.kind == "hint") ++screen_.hints_taken[entry.data["task"].as_str()];
        if (entry.kind != "quiz") continue;
        std::vector<std::uint32_t> chosen;
        for (const Value& one : entry.data["chosen"].elements())
            chosen.push_back(static_cast<std::uint32_t>(one.as_int()));
        screen_.questions_answered[entry.data["question"].as_str()] = std::move(chosen);
    }
}

void App::open_scenario(std::string_view id) {
    auto session = learn::Session::open(learn::Start{{}, Str(id)});
    if (!session.ok()) {
        say_error(session.error());
        return;
    }
    take_session(std::move(session).value());
    screen_.lesson_open = true;
    show_link();
    touch();
}

void App::use_identity(const Str& principal) {
    screen_.identity = principal;
    shell_->set_identity({principal, session_->world().account(screen_.place).id,
                          Str(aws::region_name(screen_.place.region))});
}

std::string App::state_json() const {
    Value tasks = Value::array();
    const learn::Grade grade = session_->grade();
    for (const learn::TaskGrade& task : grade.tasks) {
        tasks.push(Value::object({{"id", task.task}, {"share", task.share}}));
    }
    const aws::World& world = session_->world();
    return to_json(Value::object(
        {{"page", screen_.page},
         {"selected", screen_.selected},
         {"scenario", session_->start().scenario},
         {"now", iso_time(world.now)},
         {"running", screen_.running},
         {"identity", screen_.identity},
         {"region", Str(aws::region_name(screen_.place.region))},
         {"account", world.account(screen_.place).id},
         {"tasks", tasks},
         {"points", grade.points},
         {"effects", static_cast<std::int64_t>(world.effects.size())},
         {"hash", hex_text(aws::world_hash(world), 16)},
         {"shell", static_cast<std::int64_t>(screen_.shell.size())},
         {"shellOutput", screen_.shell.empty() ? std::string() : screen_.shell.back().output},
         {"language", screen_.language},
         {"dark", kit_.theme.dark},
         {"selectedEffect", static_cast<std::int64_t>(screen_.selected_effect)},
         {"toasts", static_cast<std::int64_t>(state_.toasts.size())},
         {"unsaved", changed_ms_ >= 0},
         {"restored", restored_},
         {"fonts", kit_.fonts.ready()}}));
}

}  // namespace skylens::app
