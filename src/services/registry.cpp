// Which operations are simulated: every service's ops.inc list, tied to the catalog.
#include <vector>

#include "aws/catalog.h"
#include "aws/operation.h"
#include "base/check.h"

// Each list is included twice: once to declare the operations in the service's namespace, once to
// collect them in a table of the service. A new service adds one block here.
#define SKYLENS_OP(Name) extern const aws::Operation k##Name;
namespace skylens::acm {
#include "services/acm/ops.inc"
}
namespace skylens::autoscaling {
#include "services/autoscaling/ops.inc"
}
namespace skylens::cloudtrail {
#include "services/cloudtrail/ops.inc"
}
namespace skylens::cloudwatch {
#include "services/cloudwatch/ops.inc"
}
namespace skylens::config {
#include "services/config/ops.inc"
}
namespace skylens::ec2 {
#include "services/ec2/ops.inc"
}
namespace skylens::elbv2 {
#include "services/elbv2/ops.inc"
}
namespace skylens::events {
#include "services/events/ops.inc"
}
namespace skylens::firehose {
#include "services/firehose/ops.inc"
}
namespace skylens::iam {
#include "services/iam/ops.inc"
}
namespace skylens::kms {
#include "services/kms/ops.inc"
}
namespace skylens::lambda {
#include "services/lambda/ops.inc"
}
namespace skylens::logs {
#include "services/logs/ops.inc"
}
namespace skylens::organizations {
#include "services/organizations/ops.inc"
}
namespace skylens::s3 {
#include "services/s3/ops.inc"
}
namespace skylens::s3control {
#include "services/s3control/ops.inc"
}
namespace skylens::sns {
#include "services/sns/ops.inc"
}
namespace skylens::sqs {
#include "services/sqs/ops.inc"
}
namespace skylens::sts {
#include "services/sts/ops.inc"
}
#undef SKYLENS_OP

namespace skylens {
namespace {

struct Entry {
    const char* name;
    const aws::Operation* operation;
};
using Entries = std::vector<Entry>;

}  // namespace

#define SKYLENS_OP(Name) {#Name, &k##Name},
namespace acm {
static Entries operations() {
    return {
#include "services/acm/ops.inc"
    };
}
}  // namespace acm
namespace autoscaling {
static Entries operations() {
    return {
#include "services/autoscaling/ops.inc"
    };
}
}  // namespace autoscaling
namespace cloudtrail {
static Entries operations() {
    return {
#include "services/cloudtrail/ops.inc"
    };
}
}  // namespace cloudtrail
namespace cloudwatch {
static Entries operations() {
    return {
#include "services/cloudwatch/ops.inc"
    };
}
}  // namespace cloudwatch
namespace config {
static Entries operations() {
    return {
#include "services/config/ops.inc"
    };
}
}  // namespace config
namespace ec2 {
static Entries operations() {
    return {
#include "services/ec2/ops.inc"
    };
}
}  // namespace ec2
namespace elbv2 {
static Entries operations() {
    return {
#include "services/elbv2/ops.inc"
    };
}
}  // namespace elbv2
namespace events {
static Entries operations() {
    return {
#include "services/events/ops.inc"
    };
}
}  // namespace events
namespace firehose {
static Entries operations() {
    return {
#include "services/firehose/ops.inc"
    };
}
}  // namespace firehose
namespace iam {
static Entries operations() {
    return {
#include "services/iam/ops.inc"
    };
}
}  // namespace iam
namespace kms {
static Entries operations() {
    return {
#include "services/kms/ops.inc"
    };
}
}  // namespace kms
namespace lambda {
static Entries operations() {
    return {
#include "services/lambda/ops.inc"
    };
}
}  // namespace lambda
namespace logs {
static Entries operations() {
    return {
#include "services/logs/ops.inc"
    };
}
}  // namespace logs
namespace organizations {
static Entries operations() {
    return {
#include "services/organizations/ops.inc"
    };
}
}  // namespace organizations
namespace s3 {
static Entries operations() {
    return {
#include "services/s3/ops.inc"
    };
}
}  // namespace s3
namespace s3control {
static Entries operations() {
    return {
#include "services/s3control/ops.inc"
    };
}
}  // namespace s3control
namespace sns {
static Entries operations() {
    return {
#include "services/sns/ops.inc"
    };
}
}  // namespace sns
namespace sqs {
static Entries operations() {
    return {
#include "services/sqs/ops.inc"
    };
}
}  // namespace sqs
namespace sts {
static Entries operations() {
    return {
#include "services/sts/ops.inc"
    };
}
}  // namespace sts
#undef SKYLENS_OP

namespace {

struct Service {
    const char* name;
    Entries entries;
};

std::vector<Service> all_services() {
    return {
        {"acm", acm::operations()},
        {"autoscaling", autoscaling::operations()},
        {"cloudtrail", cloudtrail::operations()},
        {"cloudwatch", cloudwatch::operations()},
        {"config", config::operations()},
        {"ec2", ec2::operations()},
        {"elbv2", elbv2::operations()},
        {"events", events::operations()},
        {"firehose", firehose::operations()},
        {"iam", iam::operations()},
        {"kms", kms::operations()},
        {"lambda", lambda::operations()},
        {"logs", logs::operations()},
        {"organizations", organizations::operations()},
        {"s3", s3::operations()},
        {"s3control", s3control::operations()},
        {"sns", sns::operations()},
        {"sqs", sqs::operations()},
        {"sts", sts::operations()},
    };
}

// By the number that the catalog gives each operation. An operation in a list that the catalog
// does not know is a programmer error.
std::vector<const aws::Operation*> by_catalog_number() {
    const aws::Catalog& catalog = aws::Catalog::built_in();
    std::vector<const aws::Operation*> table(catalog.operation_count(), nullptr);
    for (const Service& service : all_services()) {
        const aws::ServiceModel* model = catalog.find_service(service.name);
        SKYLENS_CHECK(model != nullptr);
        for (const Entry& entry : service.entries) {
            const aws::OperationModel* operation = model->find_operation(entry.name);
            SKYLENS_CHECK(operation != nullptr);
            table[operation->number] = entry.operation;
        }
    }
    return table;
}

}  // namespace

const aws::Operation* aws::find_implementation(const aws::OperationModel& operation) {
    static const std::vector<const aws::Operation*> kTable = by_catalog_number();
    return kTable[operation.number];
}

}  // namespace skylens
