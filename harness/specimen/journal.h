// What a run of the specimens leaves behind, line by line, so that a crash loses nothing that was seen before it.
#pragma once

#include <string>

namespace callgate::specimen {

// Reads --subjects=LIBRARY, --journal=FILE, --program=FILE and --load-only, and takes them off the command line.
void read_options(int& argc, char** argv);

const std::string& subject_library();

// callgate-process-entry-NAME, which lies beside callgate-specimens-NAME; or what --program=FILE says.
std::string program_beside();

// --load-only: is all that is asked whether the library loads?
bool load_only();

// Appends to gtest's listeners the one that writes the journal, where --journal names one.
void write_journal();

}  // namespace callgate::specimen
