// Workloads over the network: requests at a load balancer's listener or at a port of an instance,
// requests to an S3 bucket, and attacks. A fluid model on a tick of ten seconds: so many requests,
// spread over rules, groups and targets; what reaches whom is decided by the network, how long it
// takes by the instance.
#pragma once

#include "aws/world.h"
#include "base/result.h"
#include "traffic/reader.h"
#include "traffic/state.h"

namespace skylens::traffic {

// Reads
//   {"id": "shop", "listener": ARN, "rps": CURVE, "mix": [{"path": "/", "host": "shop.example.com",
//    "method": "GET", "weight": 3}, …], "sources": ["203.0.113.0/24", …], "request_bytes": 800,
//    "response_bytes": 12000, "service_ms": 25, "cpu_ms": 6, "client_timeout": "PT30S",
//    "new_connections": 0.1, "client_errors": 0.01, "visit": "PT30M"}: all but id, listener and rps
//    optional; clients stay for a visit, and with sticky sessions at one target;
//   {"id", "instance": "i-…", "port": 8080, "rps", …}: the same without mix and visit;
//   {"id", "attack": "port-scan", "instance", "rps", "sources", "ports": [22, 80, …]};
//   {"id", "attack": "ssh-brute-force", "instance", "rps", "sources"};
//   {"id", "bucket": "site", "rps", "prefix": "images/", "requester": "anonymous" or a caller's
//    principal, "mix": [{"request": "GET", "weight": 9}, …] of GET, HEAD, PUT, POST, DELETE and
//    LIST, "sources", "request_bytes": 12000 (of a PUT), "response_bytes" (of a GET; the object's
//    size), "service_ms": 30, "client_errors": 0.01 (of GET and HEAD: for keys that are not there),
//    "server_errors": 0.01 (503)}.
// cpu_ms is for a vCPU of 2.5 GHz; a request on an idle instance takes service_ms. Refuses
// everything else with the place of the mistake.
Result<Stream> read_stream(const Reader& reader);

// Lets it flow from now on, in place of the workload of that id. Gives the Workload effect.
// Refuses an instance or listener that does not exist.
Result<sim::EffectId> start_stream(aws::World& world, aws::Place place, Stream stream,
                                   sim::EffectId cause);

// After a stream has ended: instances stop working for it.
void refresh_demand(aws::World& world, aws::Place place);

// Pending event: ten seconds have passed.
void on_tick(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::traffic
