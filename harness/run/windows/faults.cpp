#include <windows.h>

#include <cstdio>
#include <cstdlib>

#include "../journal.h"

namespace callgate {
namespace {

Journal* journal_of_this_process = nullptr;  // a handler has no other way to it

// Exceptions that a program raises to throw, in C++ and elsewhere, are its own affair.
bool is_fault(DWORD code) {
    constexpr DWORD error_of_the_system = 0xC, kind = 28;  // the bits above: severity, and whose code it is
    return code >> kind == error_of_the_system || code == EXCEPTION_BREAKPOINT || code == EXCEPTION_SINGLE_STEP ||
           code == EXCEPTION_DATATYPE_MISALIGNMENT;
}

// Finding the name takes the loader's lock; the process ends right after, and the supervisor bounds its time.
void name_place(Crash& crash) {
    HMODULE module = nullptr;
    char path[MAX_PATH] = {};
    if (GetModuleHandleExA(GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT,
                           reinterpret_cast<const char*>(crash.rip), &module) == 0 ||
        GetModuleFileNameA(module, path, sizeof path) == 0)
        return;
    const char* name = path;
    for (const char* p = path; *p != 0; ++p)
        if (*p == '\\' || *p == '/')
            name = p + 1;
    std::snprintf(crash.symbol, sizeof crash.symbol, "%s+0x%llx", name,
                  static_cast<unsigned long long>(crash.rip - reinterpret_cast<std::uint64_t>(module)));
}

[[noreturn]] void record(const EXCEPTION_POINTERS& exception) {
    const EXCEPTION_RECORD& what = *exception.ExceptionRecord;
    Crash& crash = journal_of_this_process->crash;
    crash.signal = what.ExceptionCode;
    crash.rip = exception.ContextRecord->Rip;
    crash.rsp = exception.ContextRecord->Rsp;
    if (what.NumberParameters > 1)  // an access violation's: how, and where
        crash.address = what.ExceptionInformation[1];
    name_place(crash);
    TerminateProcess(GetCurrentProcess(), what.ExceptionCode);
    std::abort();  // is not reached
}

LONG CALLBACK on_exception(EXCEPTION_POINTERS* exception) {
    if (is_fault(exception->ExceptionRecord->ExceptionCode))
        record(*exception);
    return EXCEPTION_CONTINUE_SEARCH;
}

LONG WINAPI on_uncaught(EXCEPTION_POINTERS* exception) {
    record(*exception);
}

}  // namespace

void catch_faults(Journal& journal) {
    constexpr ULONG stack_for_handlers = 64 * 1024;
    journal_of_this_process = &journal;
    ULONG reserve = stack_for_handlers;  // is left below a stack overflow
    SetThreadStackGuarantee(&reserve);
    AddVectoredExceptionHandler(1, on_exception);
    SetUnhandledExceptionFilter(on_uncaught);
}

}  // namespace callgate
