#include "services/sqs/state.h"

#include "base/part_definitions.h"

SKYLENS_DEFINE_PART(skylens::sqs::State);
