#include "services/cloudtrail/models.h"

#include "base/check.h"
#include "services/cloudtrail/state.h"

namespace skylens::cloudtrail {

Models models_of(const Record& record) {
    // Operations are numbered service by service, so the service is the last one that starts at or
    // before the number.
    for (const aws::ServiceModel& service : aws::Catalog::built_in().services()) {
        if (service.operations.empty() || record.operation > service.operations.back().number)
            continue;
        const aws::OperationModel& operation =
            service.operations[record.operation - service.operations.front().number];
        const aws::Operation* implementation = aws::find_implementation(operation);
        SKYLENS_CHECK(implementation != nullptr);
        return {service, operation, *implementation};
    }
    SKYLENS_CHECK(!"a record of an operation that the catalog does not know");
    std::abort();
}

}  // namespace skylens::cloudtrail
