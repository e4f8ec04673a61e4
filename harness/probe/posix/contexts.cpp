#include "callgate/probe.h"

namespace callgate {

Context*& capturing() {
    return callgate_capturing;
}

Context*& driving() {
    return callgate_driving;
}

}  // namespace callgate
