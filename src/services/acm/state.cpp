#include "services/acm/state.h"

#include "base/part_definitions.h"

SKYLENS_DEFINE_PART(skylens::acm::State);
