#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>

#include "support.h"

extern "C" long system_call(long number, long a, long b, long c, long d, long e, long f);

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "sysv.process.syscall";

void expect_kept(const callgate::State& before, const callgate::State& after, const std::uint64_t (&arguments)[6]) {
    constexpr Gpr places[] = {rdi, rsi, rdx, r10, r8, r9};
    for (int i = 0; i < 6; ++i)
        expect(rule, gpr_names[places[i]], arguments[i], after.gpr[places[i]], "an argument's register behind syscall");
    const std::size_t width = (callgate::cpu_features() & callgate::feature_avx) != 0 ? 32 : 16;
    for (int i = 0; i < 16; ++i)
        if (std::memcmp(before.zmm[i], after.zmm[i], width) != 0)
            report({rule, "xmm" + std::to_string(i), hex(before.zmm[i], width), hex(after.zmm[i], width),
                    "a vector register behind syscall"});
}

}  // namespace

TEST(system_call, six_arguments_arrive_and_all_else_is_kept) {
    const long page = sysconf(_SC_PAGESIZE);
    const int file = memfd_create("callgate", 0);
    ASSERT_GE(file, 0);
    ASSERT_EQ(ftruncate(file, 2 * page), 0);
    ASSERT_EQ(pwrite(file, "second page", 11, page), 11);
    Call call(long{SYS_mmap}, 0L, page, long{PROT_READ}, long{MAP_PRIVATE}, long{file}, page);
    const callgate::State before = call.load();
    call.run(system_call);
    const auto mapped = static_cast<std::uint64_t>(call.integer());
    if (expect_that(mapped < std::uint64_t(-4095), rule, "rax",
                    "mmap failed: an argument is not where the kernel looks"))
        expect_that(std::string_view(reinterpret_cast<const char*>(mapped)) == "second page", rule, "r9",
                    "the sixth argument, an offset, did not arrive");
    expect_kept(before, call.left(),
                {0, std::uint64_t(page), PROT_READ, MAP_PRIVATE, std::uint64_t(file), std::uint64_t(page)});
    munmap(reinterpret_cast<void*>(mapped), static_cast<std::size_t>(page));
    close(file);
}

TEST(system_call, rcx_and_r11_are_the_kernels) {
    Call call(long{SYS_getpid}, 1L, 2L, 3L, 4L, 5L, 6L);
    const callgate::State before = call.load();
    call.run(system_call);
    expect(rule, "rax", std::int64_t{getpid()}, call.integer(), "getpid");
    expect_kept(before, call.left(), {1, 2, 3, 4, 5, 6});
    const auto routine = reinterpret_cast<std::uint64_t>(system_call), behind = call.left().gpr[rcx];
    expect_that(behind > routine && behind < routine + 64, rule, "rcx", "rcx is not the address behind syscall");
}

TEST(system_call, errors_are_small_negative_numbers) {
    Call call(long{SYS_close}, -1L, 0L, 0L, 0L, 0L, 0L);
    call.run(system_call);
    expect(rule, "rax", std::int64_t{-EBADF}, call.integer(), "close(-1)");
}

TEST(system_call, compiled_code_keeps_what_lives_across_it) {
    const long in[8] = {1, 20, 300, 4000, 50'000, 600'000, 7'000'000, 80'000'000};
    long out[8] = {};
    Call call(static_cast<const long*>(in), static_cast<long*>(out));
    call.run(subject<void()>("system_call_subject"));
    expect(rule, "rax", std::int64_t{getpid()}, call.integer(), "getpid");
    for (int i = 0; i < 8; ++i)
        expect(rule, "live value " + std::to_string(i), i % 2 == 0 ? in[i] + in[i + 1] : in[i] ^ in[(i + 1) % 8],
               out[i], "a value that lives across the system call");
}
