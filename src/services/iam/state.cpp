#include "services/iam/state.h"

#include "base/part_definitions.h"

SKYLENS_DEFINE_PART(skylens::iam::State);
