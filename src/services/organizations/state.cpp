#include "services/organizations/state.h"

#include "base/part_definitions.h"

SKYLENS_DEFINE_PART(skylens::organizations::State);
