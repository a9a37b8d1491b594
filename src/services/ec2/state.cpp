#include "services/ec2/state.h"

#include "base/part_definitions.h"

SKYLENS_DEFINE_PART(skylens::ec2::State);
