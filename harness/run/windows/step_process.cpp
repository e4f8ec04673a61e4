#include "../step_process.h"

#include <windows.h>

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <vector>

namespace callgate {
namespace {

// In the environment of the process that runs the steps: the number of its supervisor.
constexpr const char* supervisor_variable = "CALLGATE_SUPERVISOR";

[[noreturn]] void fail(const std::string& what) {
    throw std::runtime_error(what + " (error " + std::to_string(GetLastError()) + ")");
}

std::string supervisor() {
    const char* number = std::getenv(supervisor_variable);
    return number == nullptr ? "" : number;
}

double seconds_of(const FILETIME& time) {  // of 100 ns
    return 1e-7 * static_cast<double>(std::uint64_t{time.dwHighDateTime} << 32 | time.dwLowDateTime);
}

// What is in it dies with the last handle to it, and so with this process.
HANDLE job_of_this_process() {
    const HANDLE job = CreateJobObjectW(nullptr, nullptr);
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
    if (job == nullptr || SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits) == 0)
        fail("cannot make a job object");
    return job;
}

}  // namespace

struct StepProcess::Handle {
    HANDLE process, job;
};

StepProcess::StepProcess(Journal&, const Supervision&) : handle_(nullptr) {
    const HANDLE job = job_of_this_process();
    std::vector<wchar_t> program(32768);
    if (GetModuleFileNameW(nullptr, program.data(), static_cast<DWORD>(program.size())) == 0)
        fail("this program has no name");
    std::wstring command = GetCommandLineW();
    STARTUPINFOW startup{};
    startup.cb = sizeof startup;
    startup.dwFlags = STARTF_USESTDHANDLES;  // of what it says, nothing is lost
    startup.hStdOutput = GetStdHandle(STD_OUTPUT_HANDLE);
    startup.hStdError = GetStdHandle(STD_ERROR_HANDLE);
    PROCESS_INFORMATION made{};
    SetEnvironmentVariableA(supervisor_variable, std::to_string(GetCurrentProcessId()).c_str());
    // Wine was seen to refuse a process for no reason of ours, one in very many, and the next one not.
    BOOL started = 0;
    for (DWORD attempt = 0; started == 0 && attempt < 5; ++attempt) {
        Sleep(100 * attempt);
        started = CreateProcessW(program.data(), command.data(), nullptr, nullptr, TRUE, CREATE_SUSPENDED, nullptr,
                                 nullptr, &startup, &made);
        if (started == 0 && GetLastError() != ERROR_INTERNAL_ERROR)
            break;
    }
    SetEnvironmentVariableA(supervisor_variable, nullptr);
    if (started == 0)
        fail("cannot start a process");
    if (AssignProcessToJobObject(job, made.hProcess) == 0) {
        TerminateProcess(made.hProcess, 1);
        fail("cannot put a process into a job object");
    }
    ResumeThread(made.hThread);
    CloseHandle(made.hThread);
    handle_ = new Handle{made.hProcess, job};
}

StepProcess::~StepProcess() {
    CloseHandle(handle_->process);
    CloseHandle(handle_->job);
    delete handle_;
}

bool StepProcess::ended(std::chrono::milliseconds within) {
    return WaitForSingleObject(handle_->process, static_cast<DWORD>(within.count())) == WAIT_OBJECT_0;
}

void StepProcess::kill() {
    TerminateProcess(handle_->process, 1);
}

Ended StepProcess::wait() {
    WaitForSingleObject(handle_->process, INFINITE);
    DWORD code = 0;
    FILETIME begun{}, end{}, kernel{}, user{};
    GetExitCodeProcess(handle_->process, &code);
    GetProcessTimes(handle_->process, &begun, &end, &kernel, &user);
    const bool exception = code >= 0xC000'0000;  // the system ends a process with the code of what it did not catch
    return {.fault = exception ? code : 0, .seconds = seconds_of(kernel) + seconds_of(user)};
}

void leave() {
    TerminateProcess(GetCurrentProcess(), 0);
    std::abort();  // is not reached
}

// Both processes ask for the same pieces in the same order, so that a number names each.
void* shared_memory(std::size_t bytes) {
    static unsigned next = 0;
    const std::string owner = is_supervised() ? supervisor() : std::to_string(GetCurrentProcessId());
    const std::string name = "callgate-" + owner + "-" + std::to_string(next++);
    const HANDLE mapping = is_supervised() ? OpenFileMappingA(FILE_MAP_ALL_ACCESS, FALSE, name.c_str())
                                           : CreateFileMappingA(INVALID_HANDLE_VALUE, nullptr, PAGE_READWRITE,
                                                                static_cast<DWORD>(std::uint64_t{bytes} >> 32),
                                                                static_cast<DWORD>(bytes), name.c_str());
    void* memory = mapping == nullptr ? nullptr : MapViewOfFile(mapping, FILE_MAP_ALL_ACCESS, 0, 0, bytes);
    if (memory == nullptr)
        fail("no shared memory");
    return memory;  // with its handle, for as long as the process lives
}

bool is_supervised() {
    return !supervisor().empty();
}

}  // namespace callgate
