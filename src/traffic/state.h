// Workloads and faults of one account in one Region, besides the load that stands at an instance.
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "base/str.h"
#include "base/table.h"
#include "base/time.h"
#include "base/value.h"
#include "services/ec2/load.h"
#include "sim/effect.h"

namespace skylens::traffic {

// One of the calls that somebody makes again and again.
struct CallChoice {
    Str service;
    Str operation;
    Value params;
    double weight = 1;

    auto fields() const { return std::tie(service, operation, params, weight); }
};

// Somebody who calls AWS: a program, a batch job, a thief with a key.
struct Caller {
    Str id;
    Str principal;  // "user/x", an access key, "instance/i-…": the role of that instance
    Str source_ip;
    Str user_agent;
    std::vector<CallChoice> calls;
    ec2::Curve rate;  // calls a minute, picked by weight, …
    Duration every;   // … or, not zero, all of them in order, that often
    std::int64_t generation = 0;
    double owed = 0;           // part of a call that is due
    std::uint64_t picked = 0;  // calls picked so far
    std::uint64_t made = 0;
    std::uint64_t refused = 0;  // of those: answered with an error
    Str trouble;                // code of the latest error; empty: the latest call succeeded
    sim::EffectId effect = 0;

    auto fields() const {
        return std::tie(id, principal, source_ip, user_agent, calls, rate, every, generation, owed,
                        picked, made, refused, trouble, effect);
    }
};

// A share of the requests of a stream.
struct RequestMix {
    Str host;
    Str path = "/";
    Str method = "GET";
    double weight = 1;

    auto fields() const { return std::tie(host, path, method, weight); }
};

// Where requests come from.
struct SourceBlock {
    std::uint32_t address = 0;  // of the block
    int bits = 32;

    auto fields() const { return std::tie(address, bits); }
};

// What became of requests. sent = answered (by code) + dropped, always.
struct Tally {
    enum Fate : std::uint8_t {
        Code2xx,
        Code3xx,
        Code4xx,
        Code5xx,  // the target's answer
        Elb3xx,
        Elb4xx,
        Elb460,
        Elb500,
        Elb502,
        Elb503,
        Elb504,   // the balancer's
        Refused,  // reset: nothing listens (no balancer)
        Dropped,  // nobody answered
        Count
    };
    std::uint64_t sent = 0;
    std::vector<std::uint64_t> by_fate = std::vector<std::uint64_t>(Count);

    [[nodiscard]] std::uint64_t accounted() const {
        std::uint64_t sum = 0;
        for (const std::uint64_t number : by_fate)
            sum += number;
        return sum;
    }
    auto fields() const { return std::tie(sent, by_fate); }
};

enum class StreamKind : std::uint8_t {
    Listener,    // requests at a load balancer's listener
    Direct,      // requests at a port of an instance
    PortScan,    // one probe a port, again and again
    BruteForce,  // log-ins by SSH that fail
    Bucket       // requests to S3
};

// Requests or connections over the network.
struct Stream {
    Str id;
    StreamKind kind = StreamKind::Direct;
    Str listener;                      // ARN
    Str instance;                      // id
    std::vector<std::uint16_t> ports;  // of the instance
    Str bucket;
    Str prefix;                        // of the keys
    Str requester;                     // as a caller's principal
    ec2::Curve rate;                   // requests a second
    std::vector<RequestMix> mix;
    std::vector<SourceBlock> sources;
    double request_bytes = 0;
    double response_bytes = 0;
    double service_ms = 0;  // of a request on an idle instance
    double cpu_ms = 0;      // of a vCPU of 2.5 GHz, for a request
    Duration client_timeout;
    double new_connections = 0;  // share of the requests that open one
    double client_errors = 0;    // share that the application answers with 4XX
    double server_errors = 0;    // share that S3 answers with 503
    Duration visit;              // how long a client stays, on average, before another comes
    double owed = 0;             // part of a request that is due
    std::uint64_t turn = 0;      // requests handed out so far
    Tally tally;
    sim::EffectId effect = 0;

    auto fields() const {
        return std::tuple_cat(
            std::tie(id, kind, listener, instance, ports, bucket, prefix, requester, rate, mix,
                     sources, request_bytes, response_bytes, service_ms, cpu_ms, client_timeout,
                     new_connections, client_errors, server_errors, visit),
            std::tie(owed, turn, tally, effect));
    }
};

// A share of the calls that is refused because there are too many.
struct Throttle {
    Str service;    // catalog name
    Str principal;  // ARN; empty: everybody
    double share = 1;
    double owed = 0;
    sim::EffectId effect = 0;

    auto fields() const { return std::tie(service, principal, share, owed, effect); }
};

// A way that was asked for, and what was found.
struct Path {
    Str source_interface;
    std::uint32_t source = 0;
    Str destination_interface;
    std::uint32_t destination = 0;
    std::uint16_t port = 0;
    bool arrives = false;
    bool works = false;

    [[nodiscard]] auto key() const {
        return std::tie(destination_interface, source_interface, source, destination, port);
    }
    friend bool operator<(const Path& a, const Path& b) { return a.key() < b.key(); }
    friend bool operator==(const Path& a, const Path& b) { return a.key() == b.key(); }
};

// One of the targets of a group (or groups of a rule), as the clients of a stream use it.
struct Held {
    Str id;
    std::int32_t port = 0;
    double share = 0;    // of the clients
    double seconds = 0;  // that a request keeps it at work, lately; 0: not known
    double busy = 0;     // seconds of work that this tick's requests have begun
    double asked = 0;    // requests of this tick

    auto fields() const { return std::tie(id, port, share, seconds, busy, asked); }
};

// How the clients of a stream spread; see spread.h.
struct Spread {
    Str stream;
    Str scope;               // ARN of the target group or rule
    std::int32_t zone = -1;  // of the node; -1: of all nodes together
    SimTime at;              // the latest tick
    double fresh = 0;        // share of that tick's clients who came without a session
    std::vector<Held> held;

    auto fields() const { return std::tie(stream, scope, zone, at, fresh, held); }
};

// The last stretch of a request, from a balancer's node to a target, and what was found there.
struct Leg {
    Str target;  // as the target group names it
    std::int32_t port = 0;
    Str instance_id;
    std::uint32_t row = 0;  // of the instance, when it was looked up
    Str interface_id;       // of the instance
    std::uint32_t address = 0;
    bool works = false;
};

// The legs from one node to one group, in the order in which its targets are offered.
struct Fan {
    Str node;   // its network interface
    Str group;  // ARN
    std::vector<Leg> legs;
};

struct State {
    Table<Caller> callers;
    Table<Stream> streams;
    std::vector<Throttle> throttles;
    std::vector<Spread> spreads;
    bool ticking = false;  // a TrafficTick is pending
    // What was found about the network; only saves time, so it is no part of the hash.
    std::vector<Path> paths;         // sorted
    std::vector<Fan> fans;
    std::uint64_t effects_read = 0;  // up to where changes of the network were looked for
    std::uint64_t network = 0;       // stands for the network that was found
    std::uint64_t silent_network = 0;  // for what of it changes without an effect

    auto fields() const { return std::tie(callers, streams, throttles, spreads, ticking); }
};

}  // namespace skylens::traffic
