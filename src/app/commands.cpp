// What the screen can ask for.
#include "app/app.h"

namespace skylens::app {
namespace {

bool stops_at(ui::Until what, const sim::Effect& effect) {
    const auto kind = static_cast<aws::EffectKind>(effect.kind);
    switch (what) {
        case ui::Until::Anything:
            return true;
        case ui::Until::Alarm:
            return kind == aws::EffectKind::MetricAlarmChange;
        case ui::Until::Event:
            return kind == aws::EffectKind::BusEvent;
        case ui::Until::Record:
            return kind == aws::EffectKind::TrailRecord;
        case ui::Until::Compliance:
            return kind == aws::EffectKind::ComplianceChange;
        case ui::Until::State:
            return kind == aws::EffectKind::StateChange;
    }
    return false;
}

}  // namespace

void App::carry_out(const ui::CallApi& command) {
    learn::Call call;
    call.service = command.service;
    call.operation = command.operation;
    call.params = command.params;
    call.as = screen_.identity;
    call.account = session_->world().account(screen_.place).id;
    call.region = Str(aws::region_name(screen_.place.region));
    aws::Outcome outcome = session_->call(call);
    ++calls_;
    const bool ok = outcome.result.ok();
    if (ok) {
        say(ui::Tone::Ok, join(command.service.view(), ":", command.operation.view()));
    } else if (command.error_shown) {
        announce(ui::Tone::Alarm, outcome.result.error().code, outcome.result.error().message);
    } else {
        say_error(outcome.result.error());
    }
    constexpr std::size_t kAnswersKept = 100;
    if (screen_.answers.size() >= kAnswersKept) screen_.answers.erase(screen_.answers.begin());
    screen_.answers[command.ticket] = {std::move(outcome.result), outcome.effect, session_->now(),
                                       command.service, command.operation};
    touch();
}

void App::carry_out(const ui::Advance& command) { advance_by(command.by); }

void App::carry_out(const ui::RunUntil& command) {
    constexpr Duration kHorizon = hours(24);
    const SimTime end = session_->now() + kHorizon;
    std::size_t seen = session_->world().effects.size();
    while (session_->check_moment(end).ok() && session_->step(end)) {
        const sim::EffectLog& effects = session_->world().effects;
        for (; seen < effects.size(); ++seen) {
            if (!stops_at(command.what, effects[seen])) continue;
            screen_.selected_effect = effects[seen].id;
            screen_.dock = ui::Dock::Lenses;
            touch();
            return;
        }
    }
    say(ui::Tone::Info, texts_("clock.nothing"));
    advance_by(end - session_->now());
}

void App::carry_out(const ui::SetRunning& command) {
    screen_.running = command.running;
    last_frame_ms_ = platform_.now_ms();
}

void App::carry_out(const ui::SetSpeed& command) { screen_.speed = command.factor; }

void App::carry_out(const ui::RewindTo& command) {
    const Status done = session_->rewind(command.time);
    if (!done.ok()) say_error(done.error());
    screen_.selected_effect = 0;
    screen_.hints_taken.clear();
    screen_.questions_answered.clear();
    read_notes();
    touch();
}

void App::carry_out(const ui::OpenScenario& command) {
    if (!command.id.empty()) {
        const auto found = learn::find_scenario(command.id);
        if (!found.ok()) return say_error(found.error());
    }
    // One session is kept: another one takes its place, so whoever has worked in it is asked.
    if (!command.sure && session_->journal().size() > 0) {
        state_.leave_for = command.id;
        state_.leave_asked = true;
        show_link();  // of where one still is
        return;
    }
    screen_.page = "home";
    open_scenario(command.id);
}

void App::carry_out(const ui::RestartScenario&) {
    carry_out(ui::OpenScenario{session_->start().scenario});
}

void App::carry_out(const ui::GiveAnswer& command) {
    const Status done = session_->answer(command.task, command.field, command.value);
    if (!done.ok()) say_error(done.error());
    touch();
}

void App::carry_out(const ui::TakeHint& command) {
    const Status done = session_->note("hint", Value::object({{"task", command.task}}));
    if (!done.ok()) return say_error(done.error());
    ++screen_.hints_taken[command.task];
    touch();
}

void App::carry_out(const ui::AnswerQuestion& command) {
    Value chosen = Value::array();
    for (const std::uint32_t one : command.chosen)
        chosen.push(std::int64_t{one});
    const Status done =
        session_->note("quiz", Value::object({{"question", command.question}, {"chosen", chosen}}));
    if (!done.ok()) return say_error(done.error());
    screen_.questions_answered[command.question] = command.chosen;
    touch();
}

void App::carry_out(const ui::RunShellLine& command) {
    const shell::Output output = shell_->run_line(command.line);
    ui::ShellLine line;
    line.input = command.line;
    line.output = output.text + output.error;
    while (!line.output.empty() && line.output.back() == '\n')
        line.output.pop_back();
    line.failed = output.exit_code != 0;
    constexpr std::size_t kLinesKept = 500;
    if (screen_.shell.size() >= kLinesKept) screen_.shell.erase(screen_.shell.begin());
    screen_.shell.push_back(std::move(line));
    state_.shell_scroll = true;
    // sim as, sim region and sim account move the whole screen.
    const shell::Identity& identity = shell_->identity();
    screen_.identity = identity.as;
    const std::uint16_t region = aws::find_region(identity.region);
    if (region != aws::kNoRegion) screen_.place.region = region;
    const int account =
        identity.account.empty() ? 0 : session_->world().find_account(identity.account);
    if (account >= 0) screen_.place.account = static_cast<std::uint16_t>(account);
    touch();
}

void App::carry_out(const ui::ActAs& command) { use_identity(command.principal); }

void App::carry_out(const ui::GoToAccount& command) {
    const int account = session_->world().find_account(command.account);
    if (account < 0) return;
    screen_.place.account = static_cast<std::uint16_t>(account);
    use_identity("root");
}

void App::carry_out(const ui::GoToRegion& command) {
    const std::uint16_t region = aws::find_region(command.region);
    if (region == aws::kNoRegion) return;
    screen_.place.region = region;
    use_identity(screen_.identity);
}

void App::carry_out(const ui::GoToPage& command) {
    screen_.page = command.page;
    screen_.selected = command.selected;
    show_link();
}

void App::carry_out(const ui::SaveFile&) {
    const std::string_view name =
        session_->start().scenario.empty() ? "account" : session_->start().scenario.view();
    platform_.save_file(
        join("skylens-", name, "-", iso_time(session_->now()).substr(0, 10), ".json"),
        "application/json", to_pretty_json(session_->save(), 1));
}

void App::carry_out(const ui::PickFile&) { platform_.pick_file(".json"); }

void App::carry_out(const ui::SetLanguage& command) {
    platform_.set_setting("language", command.language);
    load_texts(command.language);
    apply_looks();
}

void App::carry_out(const ui::SetAppearance& command) {
    screen_.appearance = command.name;
    platform_.set_setting("appearance", command.name);
    apply_looks();
}

void App::carry_out(const ui::CopyText& command) {
    platform_.copy_text(command.text);
    say(ui::Tone::Ok, kit_.words.copied);
}

void App::carry_out(const ui::OpenUrl& command) { platform_.open_url(command.url); }

}  // namespace skylens::app
