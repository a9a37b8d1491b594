#include "services/firehose/state.h"

#include "base/part_definitions.h"

SKYLENS_DEFINE_PART(skylens::firehose::State);
