// Keeping the work: saved as it happens, restored on the next visit, shared as a file or a link.
#include "app/app.h"
#include "base/text.h"

namespace skylens::app {
namespace {

constexpr std::string_view kDamagedKey = "session-damaged";
constexpr double kSaveAfterMs = 1000;

// "scenario=open-ssh&page=ec2-instances&selected=i-0…" to the value of one name.
std::string link_value(std::string_view link, std::string_view name) {
    for (const std::string_view part : split(link, '&')) {
        const std::size_t equals = part.find('=');
        if (equals != std::string_view::npos && part.substr(0, equals) == name) {
            return std::string(part.substr(equals + 1));
        }
    }
    return {};
}

}  // namespace

void App::touch() {
    if (changed_ms_ < 0) changed_ms_ = platform_.now_ms();
    platform_.redraw();
}

void App::save_if_due(bool now) {
    if (changed_ms_ < 0 || !restored_) return;
    const double left = changed_ms_ + kSaveAfterMs - platform_.now_ms();
    if (!now && left > 0) {
        // Asked for again on every frame: an earlier wake-up takes the place of a later one.
        platform_.redraw_after(static_cast<int>(left) + 1);
        return;
    }
    changed_ms_ = -1;
    const std::string document = to_json(session_->save());
    platform_.store(kSavedKey, document);
    note_for_crash(document);
}

void App::note_for_crash(std::string_view document) {
    const Str& scenario = session_->start().scenario;
    platform_.set_crash_notes(
        join("seed ", static_cast<std::int64_t>(session_->start().options.seed), " · ",
             scenario.empty() ? std::string_view("empty account") : scenario.view()),
        document);
}

void App::on_visibility(bool visible) {
    if (visible) return;
    screen_.running = false;
    save_if_due(true);
}

void App::on_loaded(std::string_view key, bool found, std::string_view value) {
    if (key != kSavedKey || restored_) return;
    restored_ = true;
    if (found) {
        const auto document = parse_json(value, {64 * 1024 * 1024, 64});
        auto session = document.ok() ? learn::Session::load(document.value())
                                     : Result<learn::Session>(document.error());
        if (session.ok()) {
            take_session(std::move(session).value());
        } else {
            platform_.store(kDamagedKey, value);
            say(ui::Tone::Alarm, texts_("storage.damaged"), session.error().message);
        }
    }
    follow_link(link_);
    platform_.redraw();
}

void App::on_stored(std::string_view key, std::string_view error) {
    if (error.empty()) return;
    say(ui::Tone::Alarm, texts_("storage.failed"), std::string(error));
    if (key == kSavedKey) changed_ms_ = platform_.now_ms();
    platform_.redraw();
}

void App::on_listed(std::string_view, std::span<const std::string>) {}

void App::on_file(std::string_view name, std::string_view bytes, std::string_view error) {
    if (!error.empty()) {
        say(ui::Tone::Alarm, texts_.format("storage.refused", {name}), std::string(error));
    } else {
        load_document(bytes, name);
    }
    platform_.redraw();
}

// A session or a scenario; refused whole, with one message, and nothing changed.
void App::load_document(std::string_view bytes, std::string_view name) {
    const auto json = parse_json(bytes, {64 * 1024 * 1024, 64});
    bool exact = true;
    const auto refuse = [&](const Error& error) {
        say(ui::Tone::Alarm, texts_.format("storage.refused", {name}), error.message);
    };
    if (!json.ok()) return refuse(json.error());
    if (json.value()["format"].as_string() == "skylens.scenario/1") {
        auto scenario = learn::parse_scenario(std::string_view(bytes));
        if (!scenario.ok()) return refuse(scenario.error());
        auto session = learn::Session::open(std::move(scenario).value());
        if (!session.ok()) return refuse(session.error());
        take_session(std::move(session).value());
    } else {
        auto session = learn::Session::load(json.value());
        if (!session.ok()) return refuse(session.error());
        exact = session.value().replayed_exactly();
        take_session(std::move(session).value());
    }
    say(exact ? ui::Tone::Ok : ui::Tone::Warning, texts_.format("storage.opened", {name}),
        exact ? "" : texts_("storage.differs"));
    touch();
}

void App::on_link(std::string_view link) {
    link_ = std::string(link);
    follow_link(link_);
    platform_.redraw();
}

void App::follow_link(std::string_view link) {
    if (link.empty()) return;
    const std::string scenario = link_value(link, "scenario");
    const std::string page = link_value(link, "page");
    if (scenario.empty() && page.empty()) {
        say(ui::Tone::Warning, texts_("link.unknown"), std::string(link.substr(0, 200)));
        return;
    }
    if (!scenario.empty() && session_->start().scenario != scenario)
        carry_out(ui::OpenScenario{Str(scenario)});
    if (page.empty()) return;
    if (page != "home" && ui::find_panel(page) == nullptr) {
        say(ui::Tone::Warning, texts_("link.unknown"), page);
        return;
    }
    screen_.page = Str(page);
    screen_.selected = Str(link_value(link, "selected"));
}

void App::show_link() {
    std::string link;
    if (!session_->start().scenario.empty())
        link = join("scenario=", session_->start().scenario.view());
    if (screen_.page != "home") link += join(link.empty() ? "" : "&", "page=", screen_.page.view());
    if (!screen_.selected.empty()) link += join("&selected=", screen_.selected.view());
    if (link == link_) return;
    link_ = link;
    platform_.set_link(link, platform::LinkChange::Push);
}

}  // namespace skylens::app
