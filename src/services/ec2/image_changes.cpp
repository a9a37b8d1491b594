#include "services/ec2/image_changes.h"

#include <algorithm>

#include "services/ec2/errors.h"
#include "services/ec2/snapshots.h"
#include "services/ec2/state.h"
#include "services/events/events.h"

namespace skylens::ec2 {
namespace {

// "EC2 AMI State Change" ("Monitor AMI events using Amazon EventBridge").
void tell_image(aws::World& world, aws::Place place, const OwnImage& image, sim::EffectId cause) {
    if (!events::anybody_listens(world, place, "aws.ec2", "EC2 AMI State Change")) return;
    const std::string arn =
        join("arn:aws:ec2:", aws::region_name(place.region), "::image/", image.id.view());
    events::put_service_event(world, place,
                              {"aws.ec2",
                               "EC2 AMI State Change",
                               {Str(arn)},
                               Value::object({{"RequestId", aws::uuid_from(world.seed, cause)},
                                              {"ImageId", image.id},
                                              {"State", "available"},
                                              {"ErrorMessage", ""}})},
                              cause);
}

void schedule_image(aws::World& world, aws::Place place, const Str& id, SimTime at,
                    sim::EffectId cause) {
    world.schedule(aws::EventKind::Ec2Resource, place, at, id, cause);
}

bool allowed_in_name(char c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return letter || std::string_view("()[] ./-'@_").find(c) != std::string_view::npos;
}

}  // namespace

void begin_image(aws::World& world, aws::Place place, OwnImage image, sim::EffectId cause) {
    const Str id = image.id;
    const sim::EffectId effect =
        world.add_effect(aws::EffectKind::StateChange, place, id, cause,
                         Value::object({{"what", "image"}, {"to", "pending"}}));
    const Duration wait = world.delay_of(aws::Delay::ImagePending, world.new_number("image-delay"));
    world.at(place).ec2->images.insert(std::move(image));
    schedule_image(world, place, id, world.now + wait, effect);
}

Status check_image_name(const State& state, std::string_view name) {
    const bool sized = name.size() >= 3 && name.size() <= 128;
    if (!sized || !std::all_of(name.begin(), name.end(), allowed_in_name)) {
        return aws::error("InvalidAMIName.Malformed",
                          "AMI names must be between 3 and 128 characters long, and may contain "
                          "letters, numbers, '(', ')', '.', '-', '/' and '_'");
    }
    for (const OwnImage& image : state.images) {
        if (image.name != name) continue;
        return aws::error("InvalidAMIName.Duplicate", "AMI name ", name,
                          " is already in use by AMI ", image.id.view());
    }
    return Ok{};
}

Result<OwnImage*> own_image_of(const aws::World& world, aws::Place place, State& state,
                               std::string_view id) {
    SKYLENS_TRY_OK(check_form(kImageId, id));
    OwnImage* own = state.images.find(id);
    if (own != nullptr) return own;
    if (!find_image(world, place, id)) return not_found(kImageId, {Str(id)});
    return aws::error("AuthFailure", "Not authorized for image:", id);
}

Value image_devices_value(const std::vector<ImageDevice>& devices) {
    Value list = Value::array();
    for (const ImageDevice& device : devices) {
        Value ebs = Value::object({{"DeleteOnTermination", device.delete_on_termination},
                                   {"VolumeSize", device.size_gib},
                                   {"VolumeType", device.type},
                                   {"Encrypted", device.encrypted}});
        if (!device.snapshot_id.empty()) ebs.set("SnapshotId", device.snapshot_id);
        if (device.iops != 0) ebs.set("Iops", device.iops);
        if (device.throughput != 0) ebs.set("Throughput", device.throughput);
        if (device.type == "gp3" && device.iops == 0) ebs.set("Iops", 3000);
        if (device.type == "gp3" && device.throughput == 0) ebs.set("Throughput", 125);
        list.push(Value::object({{"DeviceName", device.device}, {"Ebs", std::move(ebs)}}));
    }
    return list;
}

void on_image(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    State& state = world.at(place).ec2;
    OwnImage* image = state.images.find(event.subject);
    if (image == nullptr || image->state != ImageState::Pending) return;
    SimTime latest = world.now;
    for (const ImageDevice& device : image->devices) {
        const Snapshot* snapshot = state.snapshots.find(device.snapshot_id);
        if (snapshot == nullptr || snapshot->state != SnapshotState::Pending) continue;
        latest = std::max(latest, snapshot->completed + milliseconds(1));
    }
    if (latest > world.now) return schedule_image(world, place, image->id, latest, event.cause);
    image->state = ImageState::Available;
    const sim::EffectId effect = world.add_effect(
        aws::EffectKind::StateChange, place, image->id, event.cause,
        Value::object({{"what", "image"}, {"from", "pending"}, {"to", "available"}}));
    tell_image(world, place, *image, effect);
}

}  // namespace skylens::ec2
