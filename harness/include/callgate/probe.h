// The contract between the probes (asm/probe/*) and C++: every offset below is also a constant in asm/include.
#pragma once

#include <cstddef>
#include <cstdint>

namespace callgate {

// The machine state at a call boundary. Registers in hardware order, vector registers at full width: where the CPU has
// no AVX only the low 16 bytes of zmm[0..15] mean anything, without AVX-512 only the low 32.
struct alignas(64) State {
    std::uint64_t gpr[16];         // 0    rax rcx rdx rbx rsp rbp rsi rdi r8 .. r15
    std::uint64_t rflags;          // 128
    std::uint64_t fs0;             // 136  the thread's own address: the word at fs:0, on Windows at gs:30h
    std::uint64_t return_address;  // 144  capture: the word at rsp on entry
    std::uint64_t reserved[5];     // 152
    std::uint64_t k[8];            // 192  mask registers
    std::uint8_t fx[512];          // 256  FXSAVE64 image: x87 control, status and abridged tag word, MXCSR, st0-st7
    std::uint8_t zmm[32][64];      // 768
};
static_assert(sizeof(State) == 2816);
static_assert(offsetof(State, k) == 192 && offsetof(State, fx) == 256 && offsetof(State, zmm) == 768);

inline constexpr std::uint64_t feature_avx = 1;     // ymm0-15 are loaded and stored
inline constexpr std::uint64_t feature_avx512 = 2;  // zmm0-31 and k0-7 are loaded and stored (F, BW)

// What capture follows where a place holds the address of a temporary: copied before anything else may change it.
struct Referent {
    const std::uint64_t* pointer;  // 0    where capture has stored the place: in its State, or in its window
    std::uint64_t size;            // 8    bytes to copy ...
    std::uint8_t* to;              // 16   ... to here
};

// Constructions and destructions, in order. Subjects in C++ add to it, and capture does.
struct LogEvent {
    std::uint64_t kind;  // 0    1: constructed, 2: destroyed, 3: the call
    std::uint64_t id;    // 8    of the class
    std::uint64_t at;    // 16   the object's address
};
struct Log {
    static constexpr std::uint64_t room = 64;
    std::uint64_t count;     // 0    of events, those without room too
    std::uint64_t capacity;  // 8
    LogEvent events[room];   // 16
};

struct References {
    static constexpr std::uint64_t room = 64;
    std::uint64_t count;       // 0    of `referents`
    std::uint64_t low, high;   // 8    only what lies between is followed: a wrong address must not end the test
    Log* log;                  // 24   null: none
    Referent referents[room];  // 32
};
static_assert(offsetof(References, referents) == 32 && sizeof(Referent) == 24 && offsetof(Log, events) == 16 &&
              sizeof(LogEvent) == 24);

struct alignas(64) Context {
    Context* previous;              // 0    the context below this one on its per-thread stack
    std::uint64_t features;         // 8
    void (*target)();               // 16   drive: the routine to call
    const std::uint8_t* stack;      // 24   drive: the bytes to lay from rsp upward (on Windows shadow space, then
                                    //      arguments, then the guard)
    std::uint64_t stack_bytes;      // 32   drive: a multiple of 16
    std::uint64_t stack_align;      // 40   drive: 16, 32 or 64: rsp before the call is aligned to this and to no more
    std::uint8_t* window;           // 48   drive: `stack_bytes` from the same addresses after return
                                    //      capture: `window_bytes` from rsp at entry upward (return address first)
    std::uint64_t window_bytes;     // 56   a multiple of 8
    std::uint64_t calls;            // 64   capture: counts its entries
    const std::uint8_t* sret;       // 72   capture: what to write where rdi points, or `hidden_register` on Windows
    std::uint64_t sret_bytes;       // 80   capture: 0: no memory result
    std::uint64_t saved_rsp;        // 88   drive: its own rsp
    std::uint64_t entry_rsp;        // 96   drive: rsp at the callee's entry
    std::uint64_t overwrite_bytes;  // 104  capture: how much of the argument area, from rsp+8 upward, to overwrite. On
                                    //      Windows this begins with the shadow space, and ends below the entry_rsp of
                                    //      callgate_driving: a caller may have forgotten shadow space
    const References* references;   // 112  capture: null: no place holds an address that it knows
    std::uint64_t hidden_register;  // 120  capture_win64: where a memory result's address comes, as an index of gpr[]:
                                    //      1 (rcx), or 2 (rdx) behind `this` in MSVC's C++
    State load;                     // 128  drive: the state at the callee's entry; capture: at its return
    State seen;                     // 2944 drive: the state after the callee's return; capture: at its entry
};
static_assert(offsetof(Context, load) == 128 && offsetof(Context, seen) == 2944);

// What capture writes below its entry rsp (128 bytes, qword i from the lowest address up) and, on request, over the
// argument area (qword i from rsp+8 up), so that the judge knows these bytes again.
inline constexpr std::uint64_t below_rsp_pattern = 0xC0DE'BE10'3000'0000;  // + i
inline constexpr std::uint64_t overwrite_pattern = 0xC0DE'A26A'3EA0'0000;  // + i

extern "C" {
// Per-thread stacks of contexts, initial-exec. `callgate_capturing` is pushed and popped by C++ around a test;
// drive pushes and pops `callgate_driving` itself. Windows has no such model: there each is a TLS slot below 64, which
// lies in the thread's TEB. `capturing` and `driving` are these pointers on either system.
#if defined _WIN32
extern std::uint32_t callgate_capturing_slot, callgate_driving_slot;
#else
extern __thread Context* callgate_capturing __attribute__((tls_model("initial-exec")));
extern __thread Context* callgate_driving __attribute__((tls_model("initial-exec")));
#endif

// Calls context->target with the state context->load: all general registers but rsp, arithmetic flags, x87, MXCSR,
// vector and mask registers; stores the state at return in context->seen. Its own caller's state is restored, even
// where the target returned with a wrong rsp. It is of System V on Windows too.
__attribute__((sysv_abi)) void callgate_drive_sysv(Context* context);

// Never called by name with a prototype: its address is the target of a caller on trial. Stores the state at entry,
// then leaves with every volatile register from context->load, preserved ones, x87 control and MXCSR control as
// they came.
__attribute__((sysv_abi)) void callgate_capture_sysv();

// The same for Windows x64, whose convention they obey themselves, on Linux too: there compilers call it ms_abi. Two
// differences: the target comes to itself in r11, and drive puts it into load.gpr[11] to say so; what capture keeps of
// xmm6-15, their low 128 bits, it writes into its load.zmm first.
#if defined _WIN32
#define CALLGATE_MS_ABI
#else
#define CALLGATE_MS_ABI __attribute__((ms_abi))
#endif
CALLGATE_MS_ABI void callgate_drive_win64(Context* context);
CALLGATE_MS_ABI void callgate_capture_win64();
}

Context*& capturing();
Context*& driving();

}  // namespace callgate
