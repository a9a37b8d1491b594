#include "services/ec2/metrics.h"

#include "base/check.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/ec2/instance_types.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

using cloudwatch::Dimension;
using cloudwatch::SeriesHandle;
using cloudwatch::Unit;

enum class Metric : std::uint8_t {
    CpuUtilization, NetworkIn, NetworkOut, NetworkPacketsIn, NetworkPacketsOut, DiskReadOps,
    DiskWriteOps, DiskReadBytes, DiskWriteBytes, EbsReadOps, EbsWriteOps, EbsReadBytes,
    EbsWriteBytes, MetadataNoToken, CpuCreditUsage, CpuCreditBalance, CpuSurplusCreditBalance,
    CpuSurplusCreditsCharged, CheckFailed, CheckFailedInstance, CheckFailedSystem, CheckFailedEbs
};

struct MetricRow {
    const char* name;
    Unit unit;
};

// In the order of the enum.
constexpr MetricRow kMetrics[] = {
    {"CPUUtilization", Unit::Percent},
    {"NetworkIn", Unit::Bytes},
    {"NetworkOut", Unit::Bytes},
    {"NetworkPacketsIn", Unit::Count},
    {"NetworkPacketsOut", Unit::Count},
    {"DiskReadOps", Unit::Count},
    {"DiskWriteOps", Unit::Count},
    {"DiskReadBytes", Unit::Bytes},
    {"DiskWriteBytes", Unit::Bytes},
    {"EBSReadOps", Unit::Count},
    {"EBSWriteOps", Unit::Count},
    {"EBSReadBytes", Unit::Bytes},
    {"EBSWriteBytes", Unit::Bytes},
    {"MetadataNoToken", Unit::Count},
    {"CPUCreditUsage", Unit::Count},
    {"CPUCreditBalance", Unit::Count},
    {"CPUSurplusCreditBalance", Unit::Count},
    {"CPUSurplusCreditsCharged", Unit::Count},
    {"StatusCheckFailed", Unit::Count},
    {"StatusCheckFailed_Instance", Unit::Count},
    {"StatusCheckFailed_System", Unit::Count},
    {"StatusCheckFailed_AttachedEBS", Unit::Count},
};
constexpr std::size_t kCount = std::size(kMetrics);

// Mean sizes that turn bytes into packets and operations (chosen for teaching).
constexpr double kPacketBytes = 700;
constexpr double kOperationBytes = 16384;

double whole(double number) { return static_cast<double>(static_cast<std::int64_t>(number)); }

// Series of one set of dimensions, opened when first needed.
void put(aws::World& world, aws::Place place, std::vector<std::uint32_t>& opened,
         const std::vector<Dimension>& dimensions, Metric metric, SimTime time, double value,
         sim::EffectId cause) {
    if (opened.empty()) opened.assign(kCount, SeriesHandle::kNone);
    std::uint32_t& index = opened[static_cast<std::size_t>(metric)];
    if (index == SeriesHandle::kNone) {
        const MetricRow& row = kMetrics[static_cast<std::size_t>(metric)];
        index = cloudwatch::open_series(world, place, {"AWS/EC2", row.name, dimensions}, row.unit)
                    .index;
    }
    cloudwatch::put_metric(world, place, SeriesHandle{index}, time, value, cause);
}

class Publisher {
  public:
    Publisher(aws::World& world, aws::Place place, Instance& instance, SimTime time, bool together)
        : world_(world), place_(place), instance_(instance), time_(time), together_(together) {
        const Str* group = find_tag(instance.tags, "aws:autoscaling:groupName");
        if (group == nullptr) return;
        group_ = *group;
        group_key_ = join("group/", group->view());
    }

    void add(Metric metric, double value, sim::EffectId cause = 0) {
        std::vector<Dimension> own;
        if (instance_.series.empty() || !known(instance_.series, metric)) {
            own = {{"InstanceId", instance_.id}};
        }
        put(world_, place_, instance_.series, own, metric, time_, value, cause);
        // Of an Auto Scaling group all instances together, with basic monitoring too.
        if (!group_.empty()) {
            add_to(of_group_, group_key_, "AutoScalingGroupName", group_, metric, value, cause);
        }
        if (!together_) return;
        add_to(of_type_, instance_.type, "InstanceType", instance_.type, metric, value, cause);
        add_to(of_image_, instance_.image_id, "ImageId", instance_.image_id, metric, value, cause);
        add_to(of_all_, {}, {}, {}, metric, value, cause);
    }

  private:
    static bool known(const std::vector<std::uint32_t>& opened, Metric metric) {
        return !opened.empty() &&
               opened[static_cast<std::size_t>(metric)] != SeriesHandle::kNone;
    }

    // Series by metric, in shared_series; looked up once for all metrics of an instance.
    using Opened = std::vector<std::uint32_t>;

    void add_to(Opened*& opened, const Str& key, const Str& dimension, const Str& value_of,
                Metric metric, double value, sim::EffectId cause) {
        if (opened == nullptr) opened = &world_.at(place_).ec2->shared_series[key];
        std::vector<Dimension> dimensions;
        if (!known(*opened, metric) && !dimension.empty()) dimensions = {{dimension, value_of}};
        put(world_, place_, *opened, dimensions, metric, time_, value, cause);
    }

    aws::World& world_;
    const aws::Place place_;
    Instance& instance_;
    const SimTime time_;
    const bool together_;
    Str group_;  // the Auto Scaling group it belongs to, and its key in shared_series
    Str group_key_;
    Opened* of_group_ = nullptr;
    Opened* of_type_ = nullptr;
    Opened* of_image_ = nullptr;
    Opened* of_all_ = nullptr;
};

// Whatever asks for most of what the instance does.
sim::EffectId blame(const Instance& instance) {
    const bool served = instance.demand.effect != 0;
    const bool own = instance.load.effect != 0;
    if (!served || !own) return served ? instance.demand.effect : instance.load.effect;
    const double asked = value_at(instance.load.cpu, instance.meter.until);
    return instance.demand.cpu > asked ? instance.demand.effect : instance.load.effect;
}

void put_usage(Publisher& out, const Instance& instance, const Usage& usage,
               const InstanceType& type) {
    const sim::EffectId cause = blame(instance);
    out.add(Metric::CpuUtilization, usage.cpu / static_cast<double>(usage.active_ms), cause);
    out.add(Metric::NetworkIn, whole(usage.network_in), cause);
    out.add(Metric::NetworkOut, whole(usage.network_out), cause);
    out.add(Metric::MetadataNoToken, 0);
    if (type.nitro()) {
        out.add(Metric::EbsReadOps, whole(usage.disk_read / kOperationBytes));
        out.add(Metric::EbsWriteOps, whole(usage.disk_write / kOperationBytes));
        out.add(Metric::EbsReadBytes, whole(usage.disk_read));
        out.add(Metric::EbsWriteBytes, whole(usage.disk_write));
    } else {
        // Instance store volumes, of which there are none.
        out.add(Metric::DiskReadOps, 0);
        out.add(Metric::DiskWriteOps, 0);
        out.add(Metric::DiskReadBytes, 0);
        out.add(Metric::DiskWriteBytes, 0);
    }
}

const InstanceType& type_of(const Instance& instance) {
    const InstanceType* type = find_instance_type(instance.type);
    SKYLENS_CHECK(type != nullptr);
    return *type;
}

bool detailed(const Instance& instance) {
    return instance.monitoring == Monitoring::Enabled ||
           instance.monitoring == Monitoring::Disabling;
}

}  // namespace

void put_check_metrics(aws::World& world, aws::Place place, Instance& instance) {
    const auto has_result = [](const StatusCheck& check) {
        return check.result == CheckResult::Ok || check.result == CheckResult::Impaired;
    };
    if (!has_result(instance.instance_check)) return;
    const bool system = instance.system_check.result == CheckResult::Impaired;
    const bool guest = instance.instance_check.result == CheckResult::Impaired;
    const bool ebs = instance.ebs_check.result == CheckResult::Impaired;
    const sim::EffectId cause = system  ? instance.system_check.changed
                                : guest ? instance.instance_check.changed
                                : ebs   ? instance.ebs_check.changed
                                        : 0;
    Publisher out(world, place, instance, world.now - minutes(1), false);
    out.add(Metric::CheckFailed, system || guest || ebs ? 1 : 0, cause);
    out.add(Metric::CheckFailedInstance, guest ? 1 : 0, guest ? cause : 0);
    out.add(Metric::CheckFailedSystem, system ? 1 : 0, system ? cause : 0);
    if (has_result(instance.ebs_check)) {
        out.add(Metric::CheckFailedEbs, ebs ? 1 : 0, ebs ? instance.ebs_check.changed : 0);
    }
}

void put_minute_metrics(aws::World& world, aws::Place place, Instance& instance) {
    const Usage& usage = instance.meter.minute;
    if (usage.active_ms == 0 || !detailed(instance)) return;
    Publisher out(world, place, instance, world.now - minutes(1), true);
    put_usage(out, instance, usage, type_of(instance));
}

void put_five_minute_metrics(aws::World& world, aws::Place place, Instance& instance) {
    const Usage& usage = instance.meter.five;
    if (usage.active_ms == 0) return;
    const InstanceType& type = type_of(instance);
    Publisher out(world, place, instance, world.now - minutes(5), false);
    if (!detailed(instance)) put_usage(out, instance, usage, type);
    out.add(Metric::NetworkPacketsIn, whole(usage.network_in / kPacketBytes));
    out.add(Metric::NetworkPacketsOut, whole(usage.network_out / kPacketBytes));
    if (!type.burstable()) return;
    const sim::EffectId cause = blame(instance);
    out.add(Metric::CpuCreditUsage, usage.credits, cause);
    out.add(Metric::CpuCreditBalance, instance.credits.balance(), cause);
    out.add(Metric::CpuSurplusCreditBalance, instance.credits.surplus, cause);
    out.add(Metric::CpuSurplusCreditsCharged, usage.charged, cause);
}

}  // namespace skylens::ec2
