#include "services/events/state.h"

#include "base/part_definitions.h"

SKYLENS_DEFINE_PART(skylens::events::State);
