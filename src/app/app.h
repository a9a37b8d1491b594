// The program: owns the session and the screen, carries out what the screen asks for, lets time
// pass, and keeps the work safe.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/platform.h"
#include "shell/shell.h"
#include "ui/frame/frame.h"
#include "ui/kit.h"

namespace skylens::app {

// Where the work is kept in the browser.
inline constexpr std::string_view kSavedKey = "session";

class App final : public platform::Host {
  public:
    explicit App(platform::Platform& platform);
    ~App() override;
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    void frame() override;
    void on_link(std::string_view link) override;
    void on_file(std::string_view name, std::string_view bytes, std::string_view error) override;
    void on_fetched(std::string_view path, std::string_view bytes, std::string_view error) override;
    void on_loaded(std::string_view key, bool found, std::string_view value) override;
    void on_stored(std::string_view key, std::string_view error) override;
    void on_listed(std::string_view prefix, std::span<const std::string> keys) override;
    void on_preferences(const platform::Preferences& preferences) override;
    void on_visibility(bool visible) override;
    void on_action(std::uint32_t action) override;
    std::string state_json() const override;

  private:
    // One for each ui::Command (commands.cpp).
    void carry_out(const ui::CallApi& command);
    void carry_out(const ui::Advance& command);
    void carry_out(const ui::RunUntil& command);
    void carry_out(const ui::SetRunning& command);
    void carry_out(const ui::SetSpeed& command);
    void carry_out(const ui::RewindTo& command);
    void carry_out(const ui::OpenScenario& command);
    void carry_out(const ui::RestartScenario& command);
    void carry_out(const ui::GiveAnswer& command);
    void carry_out(const ui::TakeHint& command);
    void carry_out(const ui::AnswerQuestion& command);
    void carry_out(const ui::RunShellLine& command);
    void carry_out(const ui::ActAs& command);
    void carry_out(const ui::GoToAccount& command);
    void carry_out(const ui::GoToRegion& command);
    void carry_out(const ui::GoToPage& command);
    void carry_out(const ui::SaveFile& command);
    void carry_out(const ui::PickFile& command);
    void carry_out(const ui::SetLanguage& command);
    void carry_out(const ui::SetAppearance& command);
    void carry_out(const ui::CopyText& command);
    void carry_out(const ui::OpenUrl& command);

    void drain();
    void let_time_pass();
    void advance_by(Duration by);
    void say(ui::Tone tone, std::string title, std::string text = {});
    void say_error(const Error& error);
    void announce(ui::Tone tone, std::string_view title, std::string_view text);

    // Another session on the same screen.
    void take_session(learn::Session session);
    void read_notes();
    void open_scenario(std::string_view id);
    void use_identity(const Str& principal);

    // Looks (looks.cpp).
    void load_texts(std::string_view language);
    void apply_looks();
    void mirror_lesson();
    void mirror_scenario(const learn::Scenario& scenario,
                         std::vector<platform::MirrorLine>& lines) const;
    void mirror_task(const learn::Task& task, const learn::TaskGrade& grade,
                     std::vector<platform::MirrorLine>& lines) const;

    // Keeping the work (storage.cpp).
    void touch();
    void save_if_due(bool now);
    void note_for_crash(std::string_view document);
    void load_document(std::string_view bytes, std::string_view name);
    void follow_link(std::string_view link);
    void show_link();

    platform::Platform& platform_;
    ui::Kit kit_;
    ui::Texts texts_;
    std::unique_ptr<learn::Session> session_;
    std::unique_ptr<shell::Shell> shell_;
    ui::Screen screen_;
    ui::Commands commands_;
    ui::FrameState state_;
    std::vector<ui::ScenarioCard> scenarios_;
    std::vector<learn::Question> questions_;
    double last_frame_ms_ = 0;
    double time_debt_ms_ = 0;  // simulated milliseconds that are due but not yet run
    double changed_ms_ = -1;   // when the work changed last; negative: saved
    bool restored_ = false;    // the saved session has been asked for and answered
    bool korean_asked_ = false;
    std::string link_;
    std::string mirrored_;
    std::uint32_t calls_ = 0;
};

}  // namespace skylens::app
