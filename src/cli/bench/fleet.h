// The account that the benchmarks run: a fleet of instances under a daily wave of load, four load
// balancers before them, alarms, bus rules, a topic, a queue, a recorder and its rules, and people
// who keep calling.
#pragma once

#include "learn/session.h"

namespace skylens::cli {

class Fleet {
  public:
    // `instances` is a multiple of 20.
    explicit Fleet(int instances);

    // Simulated time with a call every 30 seconds, as `calls_made` goes on from its last value.
    void run(Duration time);
    // One of a mix of reads and writes on five services; the number decides which.
    void call(int number);

    [[nodiscard]] learn::Session& session() { return session_; }
    [[nodiscard]] int calls_made() const { return calls_made_; }

  private:
    // What `operation` answers; every call of the fleet must succeed.
    Value must(std::string_view service, std::string_view operation, Value params);
    void record_configuration();
    void listen();
    void launch(int instances);
    void put_alarm(const Str& instance);
    // Four balancers, each before a quarter of the instances, under a wave of requests.
    void balance();
    Str balancer(const Str& name, const Value& subnets);

    learn::Session session_;
    std::vector<Str> instances_;
    std::vector<Str> groups_;
    int calls_made_ = 0;
};

}  // namespace skylens::cli
