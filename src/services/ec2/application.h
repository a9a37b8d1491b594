// The application on an instance: whether and how it answers, what it uses of memory and disk.
#pragma once

#include "services/ec2/state.h"

namespace skylens::ec2 {

enum class Answering : std::uint8_t {
    Answers,  // an application listens and answers
    Refuses,  // nothing listens on the port: a connection is reset
    Silent,   // the guest cannot be reached: packets vanish
};

// How the application answers at a moment. `cause`: the fault or state change to blame, or 0.
struct ApplicationState {
    Answering answering = Answering::Answers;
    double error_share = 0;  // of the requests, answered with 500
    double extra_ms = 0;     // a request takes so much longer
    sim::EffectId cause = 0;
};
ApplicationState application_state(const Instance& instance, SimTime now);

// What `free` and `df` would tell (a fresh system's shares were chosen for teaching).
double memory_used_percent(const Instance& instance, SimTime now);
double disk_used_percent(const Instance& instance, SimTime now);

// After a reboot or a start: what crashed runs again, leaks begin anew; a bad deployment, a full
// disk and a slow dependency stay.
void restart_application(aws::World& world, aws::Place place, Instance& instance);

// Pending event: a leak has eaten the memory, or the disk is full.
void on_fault_develops(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::ec2
