#include "services/elbv2/state.h"

#include "base/part_definitions.h"

SKYLENS_DEFINE_PART(skylens::elbv2::State);
