#include "services/lambda/state.h"

#include "base/part_definitions.h"

SKYLENS_DEFINE_PART(skylens::lambda::State);
