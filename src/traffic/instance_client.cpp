#include "traffic/instance_client.h"

#include "aws/catalog.h"
#include "base/cidr.h"
#include "services/ec2/application.h"
#include "services/iam/iam.h"

namespace skylens::traffic {
namespace {

// "20260105T090000Z", as signatures carry times.
std::string stamp(SimTime time) {
    std::string out;
    for (const char c : iso_time(time)) {
        if (c == '.') break;
        if (c != '-' && c != ':' && c != 'Z') out += c;
    }
    return out + "Z";
}

Status check_clock(const ec2::Instance& instance, const aws::Request& request, SimTime now) {
    const Duration skew = instance.application.skew;
    const bool s3 = request.service == "s3";
    const Duration room = s3 ? minutes(15) : minutes(5);
    if (skew <= room && Duration{-skew.ms} <= room) return Ok{};
    if (s3) {
        return Failure{"RequestTimeTooSkewed",
                     "The difference between the request time and the current time is too large.",
                     403};
    }
    const aws::ServiceModel* service = aws::Catalog::built_in().find_service(request.service);
    const bool json = service != nullptr && service->protocol == "json";
    const char* code = json ? "InvalidSignatureException" : "SignatureDoesNotMatch";
    const std::string signed_at = stamp(now + skew);
    if (skew.ms < 0) {
        return Failure{code,
                     join("Signature expired: ", signed_at, " is now earlier than ",
                          stamp(now - room), " (", stamp(now), " - 5 min.)"),
                     403};
    }
    return Failure{code,
                 join("Signature not yet current: ", signed_at, " is still later than ",
                      stamp(now + room), " (", stamp(now), " + 5 min.)"),
                 403};
}

}  // namespace

Status sign_as_instance(const aws::World& world, std::string_view instance_id,
                        aws::Request& request) {
    const ec2::State& state = world.at(request.place).ec2;
    const ec2::Instance* instance = state.instances.find(instance_id);
    const bool runs =
        instance != nullptr &&
        ec2::application_state(*instance, world.now).answering != ec2::Answering::Silent;
    if (!runs) return Failure{"NoCredentials", join(instance_id, " does not run")};
    const Str role = instance->profile_arn.empty()
                         ? Str()
                         : iam::instance_profile_role(world, instance->profile_arn);
    if (role.empty()) {
        return Failure{"NoCredentials",
                     join("Unable to locate credentials: ", instance_id, " has no role")};
    }
    const std::string_view name = role.view().substr(role.view().rfind('/') + 1);
    SKYLENS_TRY(request.principal,
                iam::resolve_principal(world, request.place.account,
                                       join("assumed-role/", name, "/", instance_id)));
    if (request.source_ip.empty()) {
        const ec2::NetworkInterface* card = state.network_interfaces.find(instance->interface_id);
        if (card != nullptr) {
            request.source_ip =
                Str(ipv4_text(card->public_ip != 0 ? card->public_ip : card->private_ip));
        }
    }
    return check_clock(*instance, request, world.now);
}

}  // namespace skylens::traffic
