#include <elf.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <map>

#include "journal.h"
#include "support.h"

using namespace callgate::specimen;

namespace {

constexpr const char* entry_stack = "sysv.process.entry-stack";
constexpr const char* entry_state = "sysv.process.entry-state";
constexpr const char* auxv = "sysv.process.auxv";
const std::vector<std::string> arguments = {"callgate-process-entry", "one", "two words", ""};
// An even and an odd number: pairs of words behind them are out of step for a routine that loses count.
const std::vector<std::string> two = {"CALLGATE=1", "EMPTY="};
const std::vector<std::string> three = {"CALLGATE=1", "EMPTY=", "THREE=3"};

// What the routine writes, and the stack behind it.
struct Entry {
    std::uint64_t rsp, rdx, rflags;
    std::uint32_t mxcsr;
    std::uint16_t x87_control, x87_status;
    std::uint64_t start, header;
};
static_assert(sizeof(Entry) == 48);

class Process {
public:
    explicit Process(const std::vector<std::string>& environment) {
        const std::string output = run(environment);
        if (output.size() <= sizeof(Entry))
            throw std::runtime_error(program_beside() + " wrote " + std::to_string(output.size()) + " bytes: no stack");
        std::memcpy(&entry, output.data(), sizeof entry);
        stack_ = output.substr(sizeof entry);
    }

    std::uint64_t word(std::size_t n) const {
        std::uint64_t value = 0;
        if (8 * n + 8 > stack_.size())
            throw std::runtime_error("the stack ends before its vectors do");
        std::memcpy(&value, stack_.data() + 8 * n, 8);
        return value;
    }

    // The bytes that an address in the stack leads to, at most `size`.
    std::string at(std::uint64_t address, std::size_t size) const {
        return address < entry.rsp || address - entry.rsp >= stack_.size() ? ""
                                                                           : stack_.substr(address - entry.rsp, size);
    }
    std::string text(std::uint64_t address) const { return at(address, std::string::npos).c_str(); }

    Entry entry = {};

private:
    static std::string run(const std::vector<std::string>& environment) {
        int ends[2];
        if (pipe(ends) != 0)
            throw std::runtime_error("pipe");
        const pid_t child = fork();
        if (child == 0) {
            dup2(ends[1], STDOUT_FILENO);
            close(ends[0]);
            close(ends[1]);
            std::vector<char*> argv, envp;
            for (const std::string& word : arguments)
                argv.push_back(const_cast<char*>(word.c_str()));
            for (const std::string& word : environment)
                envp.push_back(const_cast<char*>(word.c_str()));
            argv.push_back(nullptr);
            envp.push_back(nullptr);
            execve(program_beside().c_str(), argv.data(), envp.data());
            _exit(127);
        }
        close(ends[1]);
        std::string output;
        char buffer[4096];
        for (ssize_t n = 0; (n = read(ends[0], buffer, sizeof buffer)) > 0;)
            output.append(buffer, static_cast<std::size_t>(n));
        close(ends[0]);
        int status = 0;
        waitpid(child, &status, 0);
        if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
            throw std::runtime_error(program_beside() +
                                     (WIFSIGNALED(status) ? " was killed by signal " : " ended with ") +
                                     std::to_string(WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status)));
        return output;
    }

    std::string stack_;
};

void expect_strings(const Process& p, std::size_t& word, const std::vector<std::string>& wanted,
                    const std::string& name) {
    for (std::size_t i = 0; i < wanted.size(); ++i, ++word) {
        const std::string got = p.word(word) == 0 ? "null" : p.text(p.word(word));
        expect_that(got == wanted[i], entry_stack, "stack+" + std::to_string(8 * word),
                    name + "[" + std::to_string(i) + "] is '" + got + "', not '" + wanted[i] + "'");
    }
    expect(entry_stack, "stack+" + std::to_string(8 * word), std::uint64_t{0}, p.word(word), "the null behind " + name);
    ++word;
}

}  // namespace

TEST(process_entry, stack_holds_argc_argv_envp) {
    const Process p(three);
    expect(entry_stack, "stack+0", std::uint64_t{arguments.size()}, p.word(0), "argc");
    std::size_t word = 1;
    expect_strings(p, word, arguments, "argv");
    expect_strings(p, word, three, "envp");
}

TEST(process_entry, auxiliary_vector_tells_the_truth) {
    const Process p(two);
    std::map<std::uint64_t, std::uint64_t> values;
    std::size_t word = 1 + arguments.size() + 1 + two.size() + 1;
    for (; p.word(word) != AT_NULL; word += 2)
        values[p.word(word)] = p.word(word + 1);
    expect(auxv, "AT_PAGESZ", static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE)), values[AT_PAGESZ],
           "the size of a page");
    expect(auxv, "AT_ENTRY", p.entry.start, values[AT_ENTRY], "the address of the first instruction");
    expect(auxv, "AT_PHDR", p.entry.header + sizeof(Elf64_Ehdr), values[AT_PHDR],
           "the program headers, behind ELF's own");
    expect_that(p.text(values[AT_EXECFN]) == program_beside(), auxv, "AT_EXECFN",
                "it names '" + p.text(values[AT_EXECFN]) + "', not " + program_beside());
    const std::string random = p.at(values[AT_RANDOM], 16);
    expect_that(random.size() == 16 && random != std::string(16, '\0'), auxv, "AT_RANDOM", "no 16 random bytes");
}

TEST(process_entry, registers_are_in_the_state_that_every_function_expects) {
    const Process p(three);
    expect("sysv.process.entry-align", "rsp", std::uint64_t{0}, p.entry.rsp % 16, "rsp modulo 16");
    expect(entry_state, "direction flag", std::uint64_t{2}, p.entry.rflags & 0x402, "DF, and a flag that is always 1");
    expect(entry_state, "mxcsr", 0x1F80U, p.entry.mxcsr, "MXCSR: all exceptions masked, none raised");
    expect(entry_state, "x87 control word", std::uint16_t{0x037F}, p.entry.x87_control, "double extended, all masked");
    expect(entry_state, "x87 status word", std::uint16_t{0}, static_cast<std::uint16_t>(p.entry.x87_status & 0x3F),
           "no exception flag is set");
    expect(entry_state, "rdx", std::uint64_t{0}, p.entry.rdx, "nothing to register with atexit in a static program");
}
