// The tests of the specimens: handwritten routines on one side, code of the compiler on trial on the other.
//
//   callgate-specimens-nasm --subjects=LIBRARY [--journal=FILE] [--gtest_filter=NAME.*]
//
// Linked once with the NASM routines, and once, as callgate-specimens-gas, with the GAS ones.
#include <gtest/gtest.h>

#include "journal.h"

int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    callgate::specimen::read_options(argc, argv);
    callgate::specimen::write_journal();
    return RUN_ALL_TESTS();
}
