#include "services/kms/state.h"

#include "base/part_definitions.h"

SKYLENS_DEFINE_PART(skylens::kms::State);
