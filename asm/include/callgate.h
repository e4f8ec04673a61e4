// What every GAS routine of Callgate includes: symbols, sections, and the layout that it shares with C++.
//
// The macros hide what the object format wants, never a register and never a convention. callgate.inc says the same to
// NASM, word for word; harness/probe/probe.cpp includes this file too, to hold the numbers against the C++ structures.

#ifndef CALLGATE_ASM_H
#define CALLGATE_ASM_H

#ifdef __ASSEMBLER__

.intel_syntax noprefix

// Without this section the linker has to assume that the object wants an executable stack.
#ifdef __ELF__
.section .note.GNU-stack, "", @progbits
#endif
.text
.p2align 4

// FUNCTION name ... END_FUNCTION name: a global symbol of type STT_FUNC whose size covers the instructions between (PE/COFF
// has neither). FUNCTION name, hidden: it is seen in the library that it is linked into, and nowhere else. It begins at an
// even address, for in a pointer to member function of C++ an odd one is no address.
.macro FUNCTION name, visibility=
    .p2align 1
    .globl \name
#ifdef __ELF__
    .type \name, @function
    .ifnb \visibility
    .\visibility \name
    .endif
#else
    .macro CFI_START            // which names the function there
    .seh_proc \name
    .endm
#endif
\name:
.endm

.macro END_FUNCTION name
#ifdef __ELF__
    .size \name, . - \name
#else
    .purgem CFI_START
#endif
.endm

// TABLE name ... END_TABLE name: a global symbol of type STT_OBJECT, with addresses in it that do not change once the
// dynamic loader has put them in. TABLE name, hidden, weak: if no other object has one. VARIABLE name, n: n words of zero.
.macro TABLE name, visibility=, binding=
.section .data.rel.ro, "aw", @progbits
.p2align 3
    .globl \name
    .type \name, @object
    .ifnb \visibility
    .\visibility \name
    .endif
    .ifnb \binding
    .\binding \name
    .endif
\name:
.endm

.macro END_TABLE name
    .size \name, . - \name
.text
.endm

.macro VARIABLE name, words
.bss
.p2align 3
    .globl \name
    .type \name, @object
    .size \name, 8 * \words
\name:
    .zero 8 * \words
.text
.endm

// ---- a pointer for each thread
//
//   THREAD_VARIABLE name            there is one, null in a new thread. THREAD_VARIABLE name, weak: unless another object
//                                   defines it
//   THREAD_OFFSET rax, name         rax now leads to it: as an offset from fs, initial-exec, or as the number of a TLS slot
//   mov rcx, THREAD(rax)            its value
//   mov rax, THREAD_SELF            the thread's own address: the word at fs:0, on Windows NtTib.Self
//
// On Windows name_slot, a variable of C++, holds the number, from TlsAlloc and below 64: those slots lie in the TEB.
#ifdef __ELF__

.macro THREAD_VARIABLE name, binding=globl
.section .tbss, "awT", @nobits
.p2align 3
    .\binding \name
    .type \name, @tls_object
    .size \name, 8
\name:
    .zero 8
.text
.endm
.macro THREAD_OFFSET register, name
        mov     \register, [rip + \name@gottpoff]
.endm
#define THREAD(register) fs:[register]
#define THREAD_SELF fs:[0]

#else

.macro THREAD_VARIABLE name, binding=
.endm
.macro THREAD_OFFSET register, name
        movsxd  \register, dword ptr [rip + \name\()_slot]
.endm
#define THREAD(register) gs:[0x1480 + 8 * register]
#define THREAD_SELF gs:[0x30]

#endif

// ---- unwind data (.eh_frame; on Windows .pdata and .xdata)
//
// CFI_START ... CFI_END stand around the instructions of a function and make its FDE, or its RUNTIME_FUNCTION. Each CFI_*
// between them stands under the instruction that it describes, and says where the frame is from there on. NASM has no
// directives for this: the macros of callgate.inc write the bytes. A function without CFI_START has no unwind data, which is
// better than wrong data.
//
//   CFI_PUSH rbx                    rbx was pushed: the CFA is 8 further from rsp, and the caller's rbx lies at rsp
//   CFI_POP rbx                     rbx was popped: the reverse
//   CFI_ADJUST 32                   rsp went 32 down, by sub or by a push of what is no caller's register
//   CFI_DEF_CFA rsp, 8              the CFA (the caller's rsp, before the call pushed) is rsp + 8
//   CFI_DEF_CFA_REGISTER rbp        it is counted from rbp now, with the same offset
//   CFI_OFFSET rbx, -24             the caller's rbx lies at the CFA - 24
//   CFI_SAVE rsi, 32                the caller's rsi was stored at rsp + 32
//   CFI_SAVE_VECTOR xmm6, 48        the caller's xmm6 was stored at rsp + 48
//   CFI_RESTORE rbx                 it is in rbx itself again
//   CFI_UNDEFINED rip               there is no caller: the outermost frame
//   CFI_REMEMBER, CFI_RESTORE_STATE for the code behind an early return
//   CFI_PROLOGUE_END                the frame is complete: for Windows, where every function with CFI_START says so. Of the
//                                   others it knows CFI_PUSH, CFI_ADJUST, CFI_SAVE* and, behind mov rbp, rsp alone,
//                                   CFI_DEF_CFA_REGISTER in the prologue, and finds an epilogue by its instructions
//   CFI_HANDLER name                Windows alone: its termination handler
#ifdef __ELF__

.macro CFI_START
    .cfi_startproc
.endm
.macro CFI_END
    .cfi_endproc
.endm
.macro CFI_PUSH register
    .cfi_adjust_cfa_offset 8
    .cfi_rel_offset \register, 0
.endm
.macro CFI_POP register
    .cfi_adjust_cfa_offset -8
    .cfi_restore \register
.endm
.macro CFI_ADJUST bytes
    .cfi_adjust_cfa_offset \bytes
.endm
.macro CFI_DEF_CFA register, offset
    .cfi_def_cfa \register, \offset
.endm
.macro CFI_DEF_CFA_REGISTER register
    .cfi_def_cfa_register \register
.endm
.macro CFI_OFFSET register, offset
    .cfi_offset \register, \offset
.endm
.macro CFI_RESTORE register
    .cfi_restore \register
.endm
.macro CFI_SAVE register, offset
    .cfi_rel_offset \register, \offset
.endm
.macro CFI_SAVE_VECTOR register, offset
    .cfi_rel_offset \register, \offset
.endm
.macro CFI_PROLOGUE_END
.endm
.macro CFI_UNDEFINED register
    .cfi_undefined \register
.endm
.macro CFI_REMEMBER
    .cfi_remember_state
.endm
.macro CFI_RESTORE_STATE
    .cfi_restore_state
.endm

#else

.macro CFI_END
    .seh_endproc
.endm
.macro CFI_PUSH register
    .seh_pushreg \register
.endm
.macro CFI_ADJUST bytes
    .if \bytes > 0
    .seh_stackalloc \bytes
    .endif
.endm
.macro CFI_SAVE register, offset
    .seh_savereg \register, \offset
.endm
.macro CFI_SAVE_VECTOR register, offset
    .seh_savexmm \register, \offset
.endm
.macro CFI_DEF_CFA_REGISTER register
    .seh_setframe \register, 0
.endm
.macro CFI_DEF_CFA register, offset
.endm
.macro CFI_PROLOGUE_END
    .seh_endprologue
.endm
.macro CFI_HANDLER name
    .seh_handler \name, @unwind
.endm
.macro CFI_POP register
.endm
.macro CFI_RESTORE register
.endm

#endif

// Register numbers, for .irp: NASM counts with %rep where GAS names each.
#define FIRST_8  0, 1, 2, 3, 4, 5, 6, 7
#define FIRST_16 FIRST_8, 8, 9, 10, 11, 12, 13, 14, 15
#define FIRST_32 FIRST_16, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31

#endif

// callgate::State
#define STATE_RAX            0
#define STATE_RCX            8
#define STATE_RDX            16
#define STATE_RBX            24
#define STATE_RSP            32
#define STATE_RBP            40
#define STATE_RSI            48
#define STATE_RDI            56
#define STATE_R8             64
#define STATE_R9             72
#define STATE_R10            80
#define STATE_R11            88
#define STATE_R12            96
#define STATE_R13            104
#define STATE_R14            112
#define STATE_R15            120
#define STATE_RFLAGS         128
#define STATE_FS0            136
#define STATE_RETURN_ADDRESS 144
#define STATE_RESERVED       152
#define STATE_K              192                   // 8 mask registers of 8 bytes
#define STATE_FX             256                   // the FXSAVE64 image
#define STATE_FX_FCW         (STATE_FX + 0)        // in it: the x87 control word, 2 bytes
#define STATE_FX_MXCSR       (STATE_FX + 24)       // in it: MXCSR, 4 bytes
#define STATE_ZMM            768                   // 32 vector registers of 64 bytes
#define STATE_SIZE           2816

// callgate::Context
#define CTX_PREVIOUS         0
#define CTX_FEATURES         8
#define CTX_TARGET           16
#define CTX_STACK            24
#define CTX_STACK_BYTES      32
#define CTX_STACK_ALIGN      40
#define CTX_WINDOW           48
#define CTX_WINDOW_BYTES     56
#define CTX_CALLS            64
#define CTX_SRET             72
#define CTX_SRET_BYTES       80
#define CTX_SAVED_RSP        88
#define CTX_ENTRY_RSP        96
#define CTX_OVERWRITE_BYTES  104
#define CTX_REFERENCES       112
#define CTX_HIDDEN_REGISTER  120
#define CTX_LOAD             128
#define CTX_SEEN             2944
#define CTX_SIZE             5760

// callgate::References, Referent, Log and LogEvent
#define REFS_COUNT           0
#define REFS_LOW             8
#define REFS_HIGH            16
#define REFS_LOG             24
#define REFS_REFERENTS       32
#define REFERENT_POINTER     0
#define REFERENT_BYTES       8
#define REFERENT_TO          16
#define REFERENT_SIZE        24                   // of one entry
#define LOG_COUNT            0
#define LOG_CAPACITY         8
#define LOG_EVENTS           16
#define EVENT_KIND           0
#define EVENT_ID             8
#define EVENT_AT             16
#define EVENT_SIZE           24                   // of one event, 3 words
#define EVENT_IS_CALL        3                    // the kind that capture adds

// Context.features
#define FEATURE_AVX          1
#define FEATURE_AVX512       2

// RFLAGS: CF, PF, AF, ZF, SF and OF, which no call preserves; and DF, which is clear at every call and return.
// AC, of which no ABI speaks: while it is set, every access that is not aligned faults.
#define RFLAGS_ARITHMETIC    0x8D5
#define RFLAGS_DF            0x400
#define RFLAGS_AC            0x40000

// What capture writes below rsp and over the argument area: qword number i holds the pattern + i.
#define BELOW_RSP_PATTERN    0xC0DEBE1030000000
#define OVERWRITE_PATTERN    0xC0DEA26A3EA00000

// struct io of the routines in asm/broken, see asm/README.md.
#define IO_SINK              0
#define IO_RESULT            8
#define IO_HOOK              16
#define IO_LIVE              24
#define IO_LIVE_OUT          32
#define IO_LOG               40

#endif
