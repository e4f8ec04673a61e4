// ---
// rule = "sysv.process.entry-stack"
// also = ["sysv.process.entry-align", "sysv.process.entry-state", "sysv.process.auxv"]
// says = "A process begins with argc, argv, envp and auxv on an aligned stack, and with registers in a known state."
// program = true
// ---
//
// process_entry: the first instruction of a static executable of its own. It writes what it finds to standard output, for
// its harness to judge.
//
// Prototype   none: nobody calls it, there is no return address, and it never returns
// Rules       sysv.process.entry-stack, entry-align, entry-state, auxv
// In          rsp   argc, argv, null, envp, null, auxv; rdx a function for atexit, or 0
// Out         standard output: 48 bytes, see below, then the stack from rsp at entry to the end of the program's name
// Changed     everything
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//     ...        strings, among them what AT_EXECFN names, the last one
//     ...        auxv: pairs of words, the last one 0
//     ...        envp, ends at a null
//     +8         argv, ends at a null
//      0         argc                           <- rsp at entry: a multiple of 16
//     -8         the address of the ELF header
//    -16         the address of process_entry
//    -18         x87 status word, 2 bytes
//    -20         x87 control word, 2 bytes
//    -24         MXCSR, 4 bytes
//    -32         flags at entry
//    -40         rdx at entry
//    -48         rsp at entry                   <- rsp in the body

#include "callgate.h"


FUNCTION process_entry
        CFI_START
        CFI_UNDEFINED rip                       // the outermost frame: an unwinder stops here
.Lbegin:
        mov     rbx, rsp                        // first of all: nothing has been pushed, not even a return address
        pushfq
        pop     r12
        sub     rsp, 48
        mov     [rsp], rbx
        mov     [rsp + 8], rdx
        mov     [rsp + 16], r12
        stmxcsr [rsp + 24]
        fnstcw  [rsp + 28]
        fnstsw  [rsp + 30]
        lea     rax, [rip + .Lbegin]
        mov     [rsp + 32], rax
        lea     rax, [rip + __ehdr_start]
        mov     [rsp + 40], rax

        mov     rcx, [rbx]                      // argc
        lea     rsi, [rbx + 8 * rcx + 16]       // past argc, argv and its null: envp
.Lenvironment:
        lodsq                                   // forward, for DF is clear
        test    rax, rax
        jnz     .Lenvironment
.Lauxiliary:
        lodsq                                   // a_type
        mov     rcx, rax
        lodsq                                   // a_val
        cmp     ecx, 31                         // AT_EXECFN
        cmove   rdi, rax
        test    ecx, ecx
        jnz     .Lauxiliary                     // AT_NULL ends it
        xor     eax, eax
        mov     rcx, -1
        repne scasb                             // rdi: past the string's end
        mov     r13, rdi
        sub     r13, rbx

        mov     eax, 1                          // write
        mov     edi, 1
        mov     rsi, rsp
        mov     edx, 48
        syscall
        mov     eax, 1                          // edi is still 1: a system call keeps all but rax, rcx, r11
        mov     rsi, rbx
        mov     rdx, r13
        syscall
        mov     eax, 231                        // exit_group
        xor     edi, edi
        syscall
        CFI_END
END_FUNCTION process_entry
