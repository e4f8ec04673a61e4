#include <windows.h>

#include "../journal.h"
#include "../support.h"

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "win64.process.fp-state";

// What the program writes.
struct Entry {
    std::uint64_t rsp;
    std::uint32_t mxcsr;
    std::uint16_t x87_control, x87_status;
};
static_assert(sizeof(Entry) == 16);

Entry start() {
    SECURITY_ATTRIBUTES inherited = {sizeof inherited, nullptr, TRUE};
    HANDLE out = nullptr, in = nullptr;
    if (CreatePipe(&out, &in, &inherited, 0) == 0)
        throw std::runtime_error("CreatePipe");
    STARTUPINFOA how = {};
    how.cb = sizeof how;
    how.dwFlags = STARTF_USESTDHANDLES;
    how.hStdOutput = how.hStdError = in;
    PROCESS_INFORMATION process = {};
    std::string line = "\"" + program_beside() + "\"";
    if (CreateProcessA(nullptr, line.data(), nullptr, nullptr, TRUE, 0, nullptr, nullptr, &how, &process) == 0)
        throw std::runtime_error(program_beside() + " does not start: error " + std::to_string(GetLastError()));
    CloseHandle(in);
    Entry entry = {};
    DWORD got = 0;
    ReadFile(out, &entry, sizeof entry, &got, nullptr);
    WaitForSingleObject(process.hProcess, INFINITE);
    DWORD code = 0;
    GetExitCodeProcess(process.hProcess, &code);
    for (const HANDLE handle : {out, process.hProcess, process.hThread})
        CloseHandle(handle);
    if (got != sizeof entry || code != 0)
        throw std::runtime_error(program_beside() + " wrote " + std::to_string(got) + " bytes and ended with " +
                                 std::to_string(code));
    return entry;
}

}  // namespace

TEST(process_entry, registers_are_in_the_state_that_the_text_says) {
    const Entry entry = start();
    expect(rule, "mxcsr", 0x1F80U, entry.mxcsr & ~0x3FU, "MXCSR: all exceptions masked, round to nearest");
    expect(rule, "x87 control word", std::uint16_t{0x27F}, entry.x87_control, "53 bits, all exceptions masked");
    expect(rule, "x87 status word", std::uint16_t{0}, static_cast<std::uint16_t>(entry.x87_status & 0x3F),
           "no exception flag is set");
    expect("win64.stack.align-16", "rsp", std::uint64_t{0}, (entry.rsp + 8) % 16,
           "rsp + 8 modulo 16 at the first instruction");
}

TEST(process_entry, a_c_runtime_raises_the_precision_at_most) {
    std::uint16_t control = 0;  // of this program, whose runtime ran before main: mingw's makes it 0x37F
    __asm__ volatile("fnstcw %0" : "=m"(control));
    RecordProperty("x87 control word", control);
    constexpr std::uint16_t extended = 0x100;
    expect(rule, "x87 control word", std::uint16_t{0x27F}, static_cast<std::uint16_t>(control & ~extended),
           "the control word in a program with a C runtime, but for its precision");
}
