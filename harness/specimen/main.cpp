// The tests of the specimens: handwritten routines on one side, code of the compiler on trial on the other.
//
//   callgate-specimens-nasm --subjects=LIBRARY [--journal=FILE] [--gtest_filter=NAME.*]
//
// Linked once with the NASM routines, and once, as callgate-specimens-gas, with the GAS ones.
#include <gtest/gtest.h>

#include <cstdio>

#include "journal.h"
#include "library.h"

int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    callgate::specimen::read_options(argc, argv);
    if (callgate::specimen::load_only()) {
        const auto library = callgate::specimen::load_library(callgate::specimen::subject_library());
        if (library.handle != nullptr)
            return 0;
        std::fprintf(stderr, "%s\n", library.trouble.c_str());
        return 3;
    }
    callgate::specimen::write_journal();
    return RUN_ALL_TESTS();
}
