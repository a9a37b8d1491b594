#include "services/config/state.h"

#include "base/part_definitions.h"

SKYLENS_DEFINE_PART(skylens::config::State);
