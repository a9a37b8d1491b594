#include "services/cloudtrail/state.h"

#include "base/part_definitions.h"

SKYLENS_DEFINE_PART(skylens::cloudtrail::State);
