#include "services/autoscaling/state.h"

#include "base/part_definitions.h"

SKYLENS_DEFINE_PART(skylens::autoscaling::State);
