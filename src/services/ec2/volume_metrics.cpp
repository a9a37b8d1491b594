#include "services/ec2/volume_metrics.h"

#include <algorithm>

#include "base/check.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/ec2/instance_types.h"
#include "services/ec2/meter.h"
#include "services/ec2/state.h"
#include "services/ec2/volume_types.h"

namespace skylens::ec2 {
namespace {

using cloudwatch::SeriesHandle;
using cloudwatch::Unit;

enum class VolumeMetric : std::uint8_t {
    ReadBytes,
    WriteBytes,
    ReadOps,
    WriteOps,
    TotalReadTime,
    TotalWriteTime,
    IdleTime,
    QueueLength,
    BurstBalance,
    ThroughputPercentage,
    ConsumedOps,
    StalledIo,
    IopsExceeded,
    ThroughputExceeded
};

struct VolumeMetricRow {
    const char* name;
    Unit unit;
};

// In the order of the enum.
constexpr VolumeMetricRow kVolumeMetrics[] = {
    {"VolumeReadBytes", Unit::Bytes},
    {"VolumeWriteBytes", Unit::Bytes},
    {"VolumeReadOps", Unit::Count},
    {"VolumeWriteOps", Unit::Count},
    {"VolumeTotalReadTime", Unit::Seconds},
    {"VolumeTotalWriteTime", Unit::Seconds},
    {"VolumeIdleTime", Unit::Seconds},
    {"VolumeQueueLength", Unit::Count},
    {"BurstBalance", Unit::Percent},
    {"VolumeThroughputPercentage", Unit::Percent},
    {"VolumeConsumedReadWriteOps", Unit::Count},
    {"VolumeStalledIOCheck", Unit::None},
    {"VolumeIOPSExceededCheck", Unit::None},
    {"VolumeThroughputExceededCheck", Unit::None},
};

constexpr double kEbsOperationBytes = 16384;  // as in metrics.cpp
constexpr double kMib = 1024 * 1024;
constexpr double kThrottledQueue = 32;  // requests that wait while a volume is at its limit
constexpr double kStalledQueue = 32;    // (both chosen for teaching)

double whole_number(double number) {
    return static_cast<double>(static_cast<std::int64_t>(number));
}

// How long one operation takes, in seconds (typical figures, chosen for teaching).
double latency_of(const Volume& volume) {
    if (volume.type == "io2") return 0.0004;
    if (volume.type == "io1") return 0.0007;
    if (volume.type == "st1" || volume.type == "sc1") return 0.008;
    return volume.type == "standard" ? 0.02 : 0.001;
}

// What one volume was asked and what it did.
struct Work {
    double read = 0;  // bytes
    double write = 0;
    double seconds = 0;
    bool iops_exceeded = false;
    bool throughput_exceeded = false;

    [[nodiscard]] double bytes() const { return read + write; }
    [[nodiscard]] double ops() const { return bytes() / kEbsOperationBytes; }
};

// What a bucket adds to the baseline in that time; spends and refills it. Amounts are operations or
// MiB.
double burst(Volume& volume, double baseline, double fastest, double bucket, double asked) {
    if (asked <= baseline) {
        volume.burst_spent = std::max(0.0, volume.burst_spent - (baseline - asked));
        return asked;
    }
    const double left = std::max(0.0, bucket - volume.burst_spent);
    const double done = std::min({asked, fastest, baseline + left});
    volume.burst_spent += std::max(0.0, done - baseline);
    return done;
}

// Cuts the work down to what the volume can do.
void limit(Volume& volume, Work& work) {
    const VolumeLimits limits = limits_of(volume);
    const double asked_ops = work.ops();
    const double asked_mib = work.bytes() / kMib;
    double ops = std::min(asked_ops, limits.iops * work.seconds);
    double mib = std::min(asked_mib, limits.throughput * work.seconds);
    if (limits.burst_iops > 0) {
        ops = burst(volume, limits.iops * work.seconds, limits.burst_iops * work.seconds,
                    limits.bucket, asked_ops);
    }
    if (limits.burst_throughput > 0) {
        mib = burst(volume, limits.throughput * work.seconds,
                    limits.burst_throughput * work.seconds, limits.bucket, asked_mib);
    }
    work.iops_exceeded = ops < asked_ops;
    work.throughput_exceeded = mib < asked_mib;
    double share = 1;
    if (work.iops_exceeded) share = std::min(share, ops / asked_ops);
    if (work.throughput_exceeded) share = std::min(share, mib / asked_mib);
    work.read *= share;
    work.write *= share;
}

class VolumePublisher {
  public:
    VolumePublisher(aws::World& world, aws::Place place, Volume& volume, sim::EffectId cause)
        : world_(world), place_(place), volume_(volume), cause_(cause) {}

    void add(VolumeMetric metric, double value) {
        cloudwatch::put_metric(world_, place_, series(metric), world_.now - minutes(1), value,
                               cause_);
    }
    // A sample for each operation, as volumes of instances that are not Nitro have it.
    void add_each(VolumeMetric metric, double bytes, double operations) {
        if (operations < 1) return;
        const double mean = bytes / operations;
        cloudwatch::put_statistics(world_, place_, series(metric), world_.now - minutes(1),
                                   {bytes, mean, mean, operations}, nullptr, cause_);
    }

  private:
    SeriesHandle series(VolumeMetric metric) {
        auto& opened = volume_.series;
        if (opened.empty()) opened.assign(std::size(kVolumeMetrics), SeriesHandle::kNone);
        std::uint32_t& index = opened[static_cast<std::size_t>(metric)];
        if (index == SeriesHandle::kNone) {
            const VolumeMetricRow& row = kVolumeMetrics[static_cast<std::size_t>(metric)];
            index = cloudwatch::open_series(
                        world_, place_, {"AWS/EBS", row.name, {{"VolumeId", volume_.id}}}, row.unit)
                        .index;
        }
        return SeriesHandle{index};
    }

    aws::World& world_;
    const aws::Place place_;
    Volume& volume_;
    const sim::EffectId cause_;
};

void put_bytes(VolumePublisher& out, const Work& work, bool nitro) {
    const double reads = whole_number(work.read / kEbsOperationBytes);
    const double writes = whole_number(work.write / kEbsOperationBytes);
    if (nitro) {
        out.add(VolumeMetric::ReadBytes, whole_number(work.read));
        out.add(VolumeMetric::WriteBytes, whole_number(work.write));
    } else {
        out.add_each(VolumeMetric::ReadBytes, whole_number(work.read), reads);
        out.add_each(VolumeMetric::WriteBytes, whole_number(work.write), writes);
    }
    out.add(VolumeMetric::ReadOps, reads);
    out.add(VolumeMetric::WriteOps, writes);
}

void put_times(VolumePublisher& out, const Volume& volume, const Work& work, bool stalled) {
    const bool throttled = work.iops_exceeded || work.throughput_exceeded;
    const double ops = work.ops();
    double latency = latency_of(volume);
    if (throttled && ops > 0) latency = kThrottledQueue * work.seconds / ops;
    const double busy = throttled || stalled ? work.seconds : std::min(work.seconds, ops * latency);
    const double queue = stalled     ? kStalledQueue
                         : throttled ? kThrottledQueue
                                     : ops * latency / work.seconds;
    out.add(VolumeMetric::TotalReadTime, work.read / kEbsOperationBytes * latency);
    out.add(VolumeMetric::TotalWriteTime, work.write / kEbsOperationBytes * latency);
    out.add(VolumeMetric::IdleTime, work.seconds - busy);
    out.add(VolumeMetric::QueueLength, queue);
}

void put_volume(aws::World& world, aws::Place place, const Instance& instance, Volume& volume,
                const Work& work) {
    const InstanceType* type = find_instance_type(instance.type);
    SKYLENS_CHECK(type != nullptr);
    const bool stalled = instance.faults.ebs != 0;
    VolumePublisher out(world, place, volume, stalled ? instance.faults.ebs : instance.load.effect);
    put_bytes(out, work, type->nitro());
    put_times(out, volume, work, stalled);
    const VolumeLimits limits = limits_of(volume);
    if (volume.type == "gp2" || volume.type == "st1" || volume.type == "sc1") {
        const double left = limits.bucket > 0 ? 1 - volume.burst_spent / limits.bucket : 1;
        out.add(VolumeMetric::BurstBalance, 100 * left);
    }
    if (volume.type == "io1" || volume.type == "io2") {
        // Of what is provisioned, the share that could be delivered: all of it.
        out.add(VolumeMetric::ThroughputPercentage, stalled ? 0 : 100);
        out.add(VolumeMetric::ConsumedOps, whole_number(work.ops()));
    }
    if (!type->nitro() || volume.type == "standard") return;
    out.add(VolumeMetric::StalledIo, stalled ? 1 : 0);
    out.add(VolumeMetric::IopsExceeded, work.iops_exceeded ? 1 : 0);
    out.add(VolumeMetric::ThroughputExceeded, work.throughput_exceeded ? 1 : 0);
}

}  // namespace

void put_volume_metrics(aws::World& world, aws::Place place, Instance& instance) {
    Usage& usage = instance.meter.minute;
    if (usage.active_ms == 0) return;
    State& state = world.at(place).ec2;
    std::vector<Volume*> volumes;
    for (const Str& id : instance.volume_ids) {
        Volume* volume = state.volumes.find(id);
        if (volume == nullptr || volume->attachment == AttachmentState::Attaching) continue;
        volumes.push_back(volume);
    }
    if (volumes.empty()) return;
    const double seconds_long = static_cast<double>(usage.active_ms) / 1000.0;
    const double own = std::min(usage.disk_write, kIdleDiskWrite * seconds_long);
    const double count = static_cast<double>(volumes.size());
    double read = 0;
    double write = 0;
    for (Volume* volume : volumes) {
        Work work;
        work.seconds = seconds_long;
        work.read = usage.disk_read / count;
        work.write = (usage.disk_write - own) / count + (volume == volumes.front() ? own : 0);
        limit(*volume, work);
        put_volume(world, place, instance, *volume, work);
        read += work.read;
        write += work.write;
    }
    // Sums differ in the last bit only unless a volume was at its limit.
    if (read < usage.disk_read * 0.999999) usage.disk_read = read;
    if (write < usage.disk_write * 0.999999) usage.disk_write = write;
}

}  // namespace skylens::ec2
