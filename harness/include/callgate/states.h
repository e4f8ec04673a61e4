// The states that calls begin and end with, where the test wants nothing in particular.
#pragma once

#include "callgate/probe.h"

namespace callgate {

// Both: an empty x87 stack over junk, rounding modes that are not the usual ones, exceptions masked, DF clear.
State junk_state();     // at a subject's entry, in every register that holds no argument; canaries in preserved ones
State trashed_state();  // what capture leaves in every register that holds no result

// What is read from an x87 stack of which only the first `full` registers hold a value: the real indefinite elsewhere.
void empty_x87(State& state, unsigned full);

}  // namespace callgate
