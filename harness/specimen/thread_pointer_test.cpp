#include <asm/prctl.h>
#include <pthread.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "support.h"

extern "C" void* thread_pointer(long offset);

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "sysv.preserve.fs-base";

long by_assembly(long offset) {
    Call call(offset);
    call.run(thread_pointer);
    return call.integer();
}

long by_compiled_code() {
    Call call;
    call.run(subject<long*()>("thread_pointer_address"));
    return call.integer();
}

long base_of_fs() {
    long base = 0;
    syscall(SYS_arch_prctl, ARCH_GET_FS, &base);
    return base;
}

void check_this_thread(long offset) {
    expect(rule, "fs", base_of_fs(), by_assembly(0), "the word at fs:0, and fs as the kernel knows it");
    const long address = by_assembly(offset);
    expect(rule, "fs", by_compiled_code(), address, "where the variable is: by compiled code, and from fs:0");
    *reinterpret_cast<long*>(address) += 1;
    Call call(1L);
    call.run(subject<long(long)>("thread_pointer_add"));
    expect(rule, "fs", std::int64_t{42}, call.integer(), "the variable, 40 at first, raised by 1 on either side");
}

}  // namespace

TEST(thread_pointer, is_at_fs_0_in_every_thread) {
    long offset = by_compiled_code() - by_assembly(0);
    check_this_thread(offset);
    const auto start = [](void* argument) -> void* {
        check_this_thread(*static_cast<long*>(argument));
        return nullptr;
    };
    for (int i = 0; i < 2; ++i) {
        pthread_t thread = {};
        ASSERT_EQ(pthread_create(&thread, nullptr, start, &offset), 0);
        ASSERT_EQ(pthread_join(thread, nullptr), 0);
    }
}
