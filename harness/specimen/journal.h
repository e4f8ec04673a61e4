// What a run of the specimens leaves behind, line by line, so that a crash loses nothing that was seen before it.
#pragma once

#include <string>

namespace callgate::specimen {

// Reads --subjects=LIBRARY and --journal=FILE, and takes them off the command line.
void read_options(int& argc, char** argv);

const std::string& subject_library();

// Appends to gtest's listeners the one that writes the journal, where --journal names one.
void write_journal();

}  // namespace callgate::specimen
