// From a record back to the catalog.
#pragma once

#include "aws/operation.h"
#include "services/cloudtrail/state.h"

namespace skylens::cloudtrail {

struct Models {
    const aws::ServiceModel& service;
    const aws::OperationModel& operation;
    const aws::Operation& implementation;
};

Models models_of(const Record& record);

}  // namespace skylens::cloudtrail
