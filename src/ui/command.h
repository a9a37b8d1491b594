// What the screen asks the program to do. Panels only read the world; everything they want goes
// into this queue and is carried out between frames, in order.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/str.h"
#include "base/time.h"
#include "base/value.h"

namespace skylens::ui {

// A ticket names a call, so that the form that sent it finds its answer (Screen::answers).
using Ticket = std::uint64_t;

struct CallApi {  // an API call as the present identity, in the present account and Region
    Ticket ticket = 0;
    Str service;
    Str operation;
    Value params;
    bool error_shown = false;  // by whoever sent it: no message besides
};
struct Advance {
    Duration by;
};
enum class Until : std::uint8_t { Anything, Alarm, Event, Record, Compliance, State };
struct RunUntil {
    Until what = Until::Anything;
};
struct SetRunning {
    bool running = false;
};
struct SetSpeed {
    std::int64_t factor = 60;
};  // simulated seconds a second
struct RewindTo {
    SimTime time;
};
struct OpenScenario {
    Str id;             // empty: a bare account
    bool sure = false;  // the work in the present one may go
};
struct RestartScenario {};
struct GiveAnswer {
    Str task;
    Str field;
    std::string value;
};
struct TakeHint {
    Str task;
};
struct AnswerQuestion {
    Str question;
    std::vector<std::uint32_t> chosen;
};
struct RunShellLine {
    std::string line;
};
struct ActAs {
    Str principal;
};  // "root", "user/dana", "role/Admin"
struct GoToAccount {
    Str account;
};
struct GoToRegion {
    Str region;
};
struct GoToPage {
    Str page;
    Str selected;
};  // a panel id, and the resource to show
struct SaveFile {};
struct PickFile {};
struct SetLanguage {
    Str language;
};
struct SetAppearance {
    Str name;
};  // "dark", "light", "system"
struct CopyText {
    std::string text;
};
struct OpenUrl {
    std::string url;
};

using Command = std::variant<CallApi, Advance, RunUntil, SetRunning, SetSpeed, RewindTo,
                             OpenScenario, RestartScenario, GiveAnswer, TakeHint, AnswerQuestion,
                             RunShellLine, ActAs, GoToAccount, GoToRegion, GoToPage, SaveFile,
                             PickFile, SetLanguage, SetAppearance, CopyText, OpenUrl>;

class Commands {
  public:
    void push(Command command) { queue_.push_back(std::move(command)); }
    // An API call; gives the ticket under which its answer will stand.
    Ticket call(Str service, Str operation, Value params, bool error_shown = false) {
        const Ticket ticket = ++last_ticket_;
        queue_.push_back(CallApi{ticket, std::move(service), std::move(operation),
                                 std::move(params), error_shown});
        return ticket;
    }
    std::vector<Command> take() { return std::move(queue_); }

  private:
    std::vector<Command> queue_;
    Ticket last_ticket_ = 0;
};

}  // namespace skylens::ui
