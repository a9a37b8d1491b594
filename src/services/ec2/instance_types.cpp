// Sizes, baselines and credits: "Key concepts for burstable performance instances" and "Amazon EC2
// instance types", EC2 documentation.
#include "services/ec2/instance_types.h"

#include "base/regex.h"
#include "base/text_index.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

// name, vCPUs, MiB, baseline ‰, credits/h, credits max, network, ENIs, IPv4/ENI, maker, GHz, free
const InstanceType kTypes[] = {
    {"c5.2xlarge", 8, 16384, 1000, 0, 0, "Up to 10 Gigabit", 4, 15, "Intel", 3.4},
    {"c5.4xlarge", 16, 32768, 1000, 0, 0, "Up to 10 Gigabit", 8, 30, "Intel", 3.4},
    {"c5.large", 2, 4096, 1000, 0, 0, "Up to 10 Gigabit", 3, 10, "Intel", 3.4},
    {"c5.xlarge", 4, 8192, 1000, 0, 0, "Up to 10 Gigabit", 4, 15, "Intel", 3.4},
    {"c6g.2xlarge", 8, 16384, 1000, 0, 0, "Up to 10 Gigabit", 4, 15, "AWS", 2.5},
    {"c6g.4xlarge", 16, 32768, 1000, 0, 0, "Up to 10 Gigabit", 8, 30, "AWS", 2.5},
    {"c6g.large", 2, 4096, 1000, 0, 0, "Up to 10 Gigabit", 3, 10, "AWS", 2.5},
    {"c6g.xlarge", 4, 8192, 1000, 0, 0, "Up to 10 Gigabit", 4, 15, "AWS", 2.5},
    {"c6i.2xlarge", 8, 16384, 1000, 0, 0, "Up to 12.5 Gigabit", 4, 15, "Intel", 3.5},
    {"c6i.4xlarge", 16, 32768, 1000, 0, 0, "Up to 12.5 Gigabit", 8, 30, "Intel", 3.5},
    {"c6i.large", 2, 4096, 1000, 0, 0, "Up to 12.5 Gigabit", 3, 10, "Intel", 3.5},
    {"c6i.xlarge", 4, 8192, 1000, 0, 0, "Up to 12.5 Gigabit", 4, 15, "Intel", 3.5},
    {"m1.small", 1, 1740, 1000, 0, 0, "Low", 2, 4, "Intel", 2.0},
    {"m5.2xlarge", 8, 32768, 1000, 0, 0, "Up to 10 Gigabit", 4, 15, "Intel", 3.1},
    {"m5.4xlarge", 16, 65536, 1000, 0, 0, "Up to 10 Gigabit", 8, 30, "Intel", 3.1},
    {"m5.large", 2, 8192, 1000, 0, 0, "Up to 10 Gigabit", 3, 10, "Intel", 3.1},
    {"m5.xlarge", 4, 16384, 1000, 0, 0, "Up to 10 Gigabit", 4, 15, "Intel", 3.1},
    {"m6g.2xlarge", 8, 32768, 1000, 0, 0, "Up to 10 Gigabit", 4, 15, "AWS", 2.5},
    {"m6g.4xlarge", 16, 65536, 1000, 0, 0, "Up to 10 Gigabit", 8, 30, "AWS", 2.5},
    {"m6g.large", 2, 8192, 1000, 0, 0, "Up to 10 Gigabit", 3, 10, "AWS", 2.5},
    {"m6g.xlarge", 4, 16384, 1000, 0, 0, "Up to 10 Gigabit", 4, 15, "AWS", 2.5},
    {"m6i.2xlarge", 8, 32768, 1000, 0, 0, "Up to 12.5 Gigabit", 4, 15, "Intel", 3.5},
    {"m6i.4xlarge", 16, 65536, 1000, 0, 0, "Up to 12.5 Gigabit", 8, 30, "Intel", 3.5},
    {"m6i.large", 2, 8192, 1000, 0, 0, "Up to 12.5 Gigabit", 3, 10, "Intel", 3.5},
    {"m6i.xlarge", 4, 16384, 1000, 0, 0, "Up to 12.5 Gigabit", 4, 15, "Intel", 3.5},
    {"m7i.2xlarge", 8, 32768, 1000, 0, 0, "Up to 12.5 Gigabit", 4, 15, "Intel", 3.2},
    {"m7i.4xlarge", 16, 65536, 1000, 0, 0, "Up to 12.5 Gigabit", 8, 30, "Intel", 3.2},
    {"m7i.large", 2, 8192, 1000, 0, 0, "Up to 12.5 Gigabit", 3, 10, "Intel", 3.2},
    {"m7i.xlarge", 4, 16384, 1000, 0, 0, "Up to 12.5 Gigabit", 4, 15, "Intel", 3.2},
    {"r5.2xlarge", 8, 65536, 1000, 0, 0, "Up to 10 Gigabit", 4, 15, "Intel", 3.1},
    {"r5.4xlarge", 16, 131072, 1000, 0, 0, "Up to 10 Gigabit", 8, 30, "Intel", 3.1},
    {"r5.large", 2, 16384, 1000, 0, 0, "Up to 10 Gigabit", 3, 10, "Intel", 3.1},
    {"r5.xlarge", 4, 32768, 1000, 0, 0, "Up to 10 Gigabit", 4, 15, "Intel", 3.1},
    {"r6g.2xlarge", 8, 65536, 1000, 0, 0, "Up to 10 Gigabit", 4, 15, "AWS", 2.5},
    {"r6g.4xlarge", 16, 131072, 1000, 0, 0, "Up to 10 Gigabit", 8, 30, "AWS", 2.5},
    {"r6g.large", 2, 16384, 1000, 0, 0, "Up to 10 Gigabit", 3, 10, "AWS", 2.5},
    {"r6g.xlarge", 4, 32768, 1000, 0, 0, "Up to 10 Gigabit", 4, 15, "AWS", 2.5},
    {"r6i.2xlarge", 8, 65536, 1000, 0, 0, "Up to 12.5 Gigabit", 4, 15, "Intel", 3.5},
    {"r6i.4xlarge", 16, 131072, 1000, 0, 0, "Up to 12.5 Gigabit", 8, 30, "Intel", 3.5},
    {"r6i.large", 2, 16384, 1000, 0, 0, "Up to 12.5 Gigabit", 3, 10, "Intel", 3.5},
    {"r6i.xlarge", 4, 32768, 1000, 0, 0, "Up to 12.5 Gigabit", 4, 15, "Intel", 3.5},
    {"t2.2xlarge", 8, 32768, 170, 81.6, 1958.4, "Moderate", 3, 15, "Intel", 2.4},
    {"t2.large", 2, 8192, 300, 36, 864, "Low to Moderate", 3, 12, "Intel", 2.4},
    {"t2.medium", 2, 4096, 200, 24, 576, "Low to Moderate", 3, 6, "Intel", 2.4},
    {"t2.micro", 1, 1024, 100, 6, 144, "Low to Moderate", 2, 2, "Intel", 2.4, true},
    {"t2.nano", 1, 512, 50, 3, 72, "Low to Moderate", 2, 2, "Intel", 2.4},
    {"t2.small", 1, 2048, 200, 12, 288, "Low to Moderate", 3, 4, "Intel", 2.4},
    {"t2.xlarge", 4, 16384, 225, 54, 1296, "Moderate", 3, 15, "Intel", 2.4},
    {"t3.2xlarge", 8, 32768, 400, 192, 4608, "Up to 5 Gigabit", 4, 15, "Intel", 2.5},
    {"t3.large", 2, 8192, 300, 36, 864, "Up to 5 Gigabit", 3, 12, "Intel", 2.5},
    {"t3.medium", 2, 4096, 200, 24, 576, "Up to 5 Gigabit", 3, 6, "Intel", 2.5},
    {"t3.micro", 2, 1024, 100, 12, 288, "Up to 5 Gigabit", 2, 2, "Intel", 2.5, true},
    {"t3.nano", 2, 512, 50, 6, 144, "Up to 5 Gigabit", 2, 2, "Intel", 2.5},
    {"t3.small", 2, 2048, 200, 24, 576, "Up to 5 Gigabit", 3, 4, "Intel", 2.5, true},
    {"t3.xlarge", 4, 16384, 400, 96, 2304, "Up to 5 Gigabit", 4, 15, "Intel", 2.5},
    {"t3a.2xlarge", 8, 32768, 400, 192, 4608, "Up to 5 Gigabit", 4, 15, "AMD", 2.2},
    {"t3a.large", 2, 8192, 300, 36, 864, "Up to 5 Gigabit", 3, 12, "AMD", 2.2},
    {"t3a.medium", 2, 4096, 200, 24, 576, "Up to 5 Gigabit", 3, 6, "AMD", 2.2},
    {"t3a.micro", 2, 1024, 100, 12, 288, "Up to 5 Gigabit", 2, 2, "AMD", 2.2},
    {"t3a.nano", 2, 512, 50, 6, 144, "Up to 5 Gigabit", 2, 2, "AMD", 2.2},
    {"t3a.small", 2, 2048, 200, 24, 576, "Up to 5 Gigabit", 2, 4, "AMD", 2.2},
    {"t3a.xlarge", 4, 16384, 400, 96, 2304, "Up to 5 Gigabit", 4, 15, "AMD", 2.2},
    {"t4g.2xlarge", 8, 32768, 400, 192, 4608, "Up to 5 Gigabit", 4, 15, "AWS", 2.5},
    {"t4g.large", 2, 8192, 300, 36, 864, "Up to 5 Gigabit", 3, 12, "AWS", 2.5},
    {"t4g.medium", 2, 4096, 200, 24, 576, "Up to 5 Gigabit", 3, 6, "AWS", 2.5},
    {"t4g.micro", 2, 1024, 100, 12, 288, "Up to 5 Gigabit", 2, 2, "AWS", 2.5, true},
    {"t4g.nano", 2, 512, 50, 6, 144, "Up to 5 Gigabit", 2, 2, "AWS", 2.5},
    {"t4g.small", 2, 2048, 200, 24, 576, "Up to 5 Gigabit", 3, 4, "AWS", 2.5, true},
    {"t4g.xlarge", 4, 16384, 400, 96, 2304, "Up to 5 Gigabit", 4, 15, "AWS", 2.5},
};

// The types are looked up several times for every instance and minute.
struct TypeNames {
    std::vector<Str> names;
    TextIndex index;

    TypeNames() {
        for (const InstanceType& type : kTypes) {
            index.add(type.name, static_cast<std::uint32_t>(names.size()));
            names.emplace_back(type.name);
        }
    }
    [[nodiscard]] std::uint32_t find(std::string_view name) const {
        return index.find(name, {names.data(), sizeof(Str)});
    }
};

}  // namespace

const std::vector<InstanceType>& instance_types() {
    static const std::vector<InstanceType> kList(std::begin(kTypes), std::end(kTypes));
    return kList;
}

const InstanceType* find_instance_type(std::string_view name) {
    static const TypeNames kNames;
    const std::uint32_t found = kNames.find(name);
    return found == TextIndex::kNone ? nullptr : &kTypes[found];
}

bool looks_like_instance_type(std::string_view name) {
    constexpr std::string_view kPattern =
        "(t[1-4]|m[1-8]|c[1-8]|r[3-8]|a1|i[2-8]|d[23]|h1|x[128]|z1|p[2-6]|g[2-6]|inf[12]|trn[1-3]|"
        "f[12]|hpc[678]|mac[12]|vt1|dl[12]|u)[a-z]*(-[a-z0-9]+)*\\."
        "(nano|micro|small|medium|large|xlarge|[0-9]{1,3}xlarge|metal(-[a-z0-9]+)?)";
    return regex_full_match(kPattern, name);
}

}  // namespace skylens::ec2
