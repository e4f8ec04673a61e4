// What a crash is called, on Linux and on Windows.
#include "../judge/fault.h"

#include <gtest/gtest.h>
#include <signal.h>

namespace callgate {
namespace {

TEST(FaultName, OfSignalsAndExceptions) {
    EXPECT_EQ(fault_name(SIGSEGV), "SIGSEGV");
    EXPECT_EQ(fault_name(SIGKILL), "SIGKILL");
    EXPECT_EQ(fault_name(SIGUSR1), "signal 10");
    EXPECT_EQ(fault_name(0xC000'0005), "STATUS_ACCESS_VIOLATION");
    EXPECT_EQ(fault_name(0xC000'00FD), "STATUS_STACK_OVERFLOW");
    EXPECT_EQ(fault_name(0xE000'0001), "exception 0xE0000001");
}

}  // namespace
}  // namespace callgate
