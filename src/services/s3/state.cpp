#include "services/s3/state.h"

#include "base/part_definitions.h"

SKYLENS_DEFINE_PART(skylens::s3::State);
