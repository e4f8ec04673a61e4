// callgate_capture_sysv: the callee of every caller on trial (System V).
//
// It stores the machine state as its caller left it, trashes all that a callee may trash, and returns what it was told.
//
// Twin        capture_sysv.asm: the same routine for NASM, the same bytes
// Prototype   void callgate_capture_sysv(void);
//             A caller on trial calls it by whatever prototype its case declares. This routine takes no arguments and
//             makes no assumption about any: arguments are what it observes.
// Rules       sysv.preserve.*, sysv.stack.*, sysv.args.*, sysv.varargs.al-*   judged from what is stored here
//             sysv.preserve.volatile-not-assumed, sysv.stack.red-zone, sysv.stack.argument-area-owner
//                                                                 broken by a caller that misses what is trashed here
// In          fs:callgate_capturing   the context, see probe.h. Every register belongs to the observation.
// Out         context->seen, context->window, context->calls; what context->load, context->sret and
//             context->references say
// Changed     rax rcx rdx rsi rdi r8-r11, arithmetic flags, x87 data, all vector and mask registers: each from
//             context->load, so that a caller who relied on one finds a value that the judge knows
// Kept        rbx rbp r12-r15, never touched; rsp; MXCSR and the x87 control word, through context->load.fx
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//     +8   ...   argument area: the callee's own, overwritten on request
//      0         return address                                 <- rsp at entry: a multiple of 16, minus 8
//     -8         rflags   \ stored before anything could change them. Nobody's memory: below rsp nothing survives
//    -16         r11      / a call, so that the pushes destroy no evidence
//   -128...-1  on leaving: a pattern (probe.h), where a caller might have kept something

#include "callgate.h"

THREAD_VARIABLE callgate_capturing                      // this thread's innermost test: C++ pushes and pops

FUNCTION callgate_capture_sysv
        pushfq                                          // flags first: any test below would change them
        push    r11                                     // r11 carries no argument, and no static chain: that is r10
        THREAD_OFFSET r11, callgate_capturing           // initial-exec: an offset from fs, no call, no lock
        mov     r11, THREAD(r11)                        // the innermost test of this thread
        test    r11, r11
        jz      .Lnobody

// ---- the general registers, as they came

        mov     [r11 + CTX_SEEN + STATE_RAX], rax       // al: how many vector registers a variadic call uses, at most
        mov     [r11 + CTX_SEEN + STATE_RCX], rcx       // integer argument 4
        mov     [r11 + CTX_SEEN + STATE_RDX], rdx       // integer argument 3
        mov     [r11 + CTX_SEEN + STATE_RBX], rbx       // the caller's own: stored so that drive can compare later
        mov     [r11 + CTX_SEEN + STATE_RBP], rbp
        mov     [r11 + CTX_SEEN + STATE_RSI], rsi       // integer argument 2
        mov     [r11 + CTX_SEEN + STATE_RDI], rdi       // integer argument 1, or where a MEMORY result goes
        mov     [r11 + CTX_SEEN + STATE_R8], r8         // integer argument 5
        mov     [r11 + CTX_SEEN + STATE_R9], r9         // integer argument 6
        mov     [r11 + CTX_SEEN + STATE_R10], r10       // the static chain, where the language has one
        mov     [r11 + CTX_SEEN + STATE_R12], r12
        mov     [r11 + CTX_SEEN + STATE_R13], r13
        mov     [r11 + CTX_SEEN + STATE_R14], r14
        mov     [r11 + CTX_SEEN + STATE_R15], r15

        mov     rax, [rsp]                              // from here on every volatile register is ours to use
        mov     rdx, [rsp + 8]
        lea     rsi, [rsp + 16]                         // rsp as at entry; +8 of it must be a multiple of 16
        mov     rcx, [rsi]
        mov     [r11 + CTX_SEEN + STATE_R11], rax
        mov     [r11 + CTX_SEEN + STATE_RFLAGS], rdx    // DF must be clear in here
        mov     [r11 + CTX_SEEN + STATE_RSP], rsi
        mov     [r11 + CTX_SEEN + STATE_RETURN_ADDRESS], rcx
        mov     rax, THREAD_SELF                        // the thread pointer: the word there is its own address
        mov     [r11 + CTX_SEEN + STATE_FS0], rax

// ---- x87, MXCSR, vector and mask registers, as they came

        fxsave64 [r11 + CTX_SEEN + STATE_FX]            // tags: the x87 stack must be empty, the CPU in x87 mode
        mov     rdx, [r11 + CTX_FEATURES]
        test    dl, FEATURE_AVX512
        jnz     .Lstore_zmm
        test    dl, FEATURE_AVX
        jnz     .Lstore_ymm
.irp n, FIRST_16
        movups  [r11 + CTX_SEEN + STATE_ZMM + 64 * \n], xmm\n
.endr
        jmp     .Lstored
.Lstore_ymm:
.irp n, FIRST_16
        vmovdqu [r11 + CTX_SEEN + STATE_ZMM + 64 * \n], ymm\n           // a __m256 argument fills all of ymm0-7
.endr
        jmp     .Lstored
.Lstore_zmm:
.irp n, FIRST_32
        vmovdqu64 [r11 + CTX_SEEN + STATE_ZMM + 64 * \n], zmm\n         // a __m512 argument fills all of zmm0-7
.endr
.irp n, FIRST_8
        kmovq   [r11 + CTX_SEEN + STATE_K + 8 * \n], k\n
.endr
.Lstored:

// ---- all is seen. The stack from rsp upward: return address, arguments, the caller's frame

        cld                                             // the caller may have left DF set: recorded above
        mov     rdi, [r11 + CTX_WINDOW]
        mov     rcx, [r11 + CTX_WINDOW_BYTES]
        shr     rcx, 3
        rep movsq                                       // rsi: rsp as at entry
        inc     qword ptr [r11 + CTX_CALLS]             // a caller that never comes, or comes twice, is seen

// ---- temporaries that a place names: followed now, before an effect of this callee could change them

        mov     r10, [r11 + CTX_REFERENCES]
        test    r10, r10
        jz      .Lno_references
        mov     r8, [r10 + REFS_COUNT]
        lea     r9, [r10 + REFS_REFERENTS]
.Lreferent:
        dec     r8
        js      .Lfollowed
        mov     rax, [r9 + REFERENT_POINTER]
        mov     rsi, [rax]                              // the place as it came: the address of an object, if all is well
        mov     rcx, [r9 + REFERENT_BYTES]
        mov     rdi, [r9 + REFERENT_TO]
        add     r9, REFERENT_SIZE
        cmp     rsi, [r10 + REFS_LOW]
        jb      .Lreferent                               // a value where an address belongs: the judge sees that no bytes
        cmp     rsi, [r10 + REFS_HIGH]                  // were copied
        ja      .Lreferent
        lea     rax, [rsi + rcx]
        cmp     rax, [r10 + REFS_HIGH]
        ja      .Lreferent
        rep movsb
        jmp     .Lreferent
.Lfollowed:
        mov     r9, [r10 + REFS_LOG]
        test    r9, r9
        jz      .Lno_references
        mov     rax, [r9 + LOG_COUNT]
        inc     qword ptr [r9 + LOG_COUNT]
        cmp     rax, [r9 + LOG_CAPACITY]
        jae     .Lno_references
        lea     rax, [rax + 2*rax]
        lea     rax, [r9 + 8*rax + LOG_EVENTS]
        mov     qword ptr [rax + EVENT_KIND], EVENT_IS_CALL // what is constructed before this is destroyed after it
        mov     qword ptr [rax + EVENT_ID], 0
        lea     rcx, [rsp + 16]
        mov     [rax + EVENT_AT], rcx
.Lno_references:

// ---- the callee's effects: a result in memory, and arguments that do not survive

        mov     rcx, [r11 + CTX_SRET_BYTES]
        jrcxz   .Lno_sret                               // rep would do nothing, slowly
        mov     rsi, [r11 + CTX_SRET]
        mov     rdi, [r11 + CTX_SEEN + STATE_RDI]       // the hidden first argument: the result's address
        rep movsb
.Lno_sret:
        mov     rcx, [r11 + CTX_OVERWRITE_BYTES]
        shr     rcx, 3
        jz      .Lno_overwrite
        movabs  rax, OVERWRITE_PATTERN
        lea     rdi, [rsp + 24]                         // 8 above rsp at entry: the first stack argument
.Loverwrite:
        stosq                                           // the callee owns its stack arguments, as it owns any variable
        inc     rax
        dec     rcx
        jnz     .Loverwrite
.Lno_overwrite:

// ---- leaving: x87 and MXCSR. Results in st0 and st1 come with their tags; the control bits are the caller's

        mov     ax, [r11 + CTX_SEEN + STATE_FX_FCW]
        mov     [r11 + CTX_LOAD + STATE_FX_FCW], ax
        mov     eax, [r11 + CTX_SEEN + STATE_FX_MXCSR]
        mov     [r11 + CTX_LOAD + STATE_FX_MXCSR], eax
        fxrstor64 [r11 + CTX_LOAD + STATE_FX]           // writes xmm0-15 too: the vector registers come after it

// ---- no vector and no mask register survives a call, at any width

        test    dl, FEATURE_AVX512
        jnz     .Lload_zmm
        test    dl, FEATURE_AVX
        jnz     .Lload_ymm
.irp n, FIRST_16
        movups  xmm\n, [r11 + CTX_LOAD + STATE_ZMM + 64 * \n]           // results in xmm0 and xmm1, junk in the others
.endr
        jmp     .Lloaded
.Lload_ymm:
.irp n, FIRST_16
        vmovdqu ymm\n, [r11 + CTX_LOAD + STATE_ZMM + 64 * \n]
.endr
        jmp     .Lloaded
.Lload_zmm:
.irp n, FIRST_32
        vmovdqu64 zmm\n, [r11 + CTX_LOAD + STATE_ZMM + 64 * \n]
.endr
.irp n, FIRST_8
        kmovq   k\n, [r11 + CTX_LOAD + STATE_K + 8 * \n]
.endr
.Lloaded:

// ---- rax, and the flags: arithmetic ones from the context, DF clear, all others as they were

        mov     rax, [r11 + CTX_LOAD + STATE_RAX]
        cmp     qword ptr [r11 + CTX_SRET_BYTES], 0
        cmovne  rax, [r11 + CTX_SEEN + STATE_RDI]       // a MEMORY result: rax is its address, as it came in rdi
        mov     rcx, [rsp + 8]
        and     rcx, ~(RFLAGS_ARITHMETIC | RFLAGS_DF)
        mov     rdx, [r11 + CTX_LOAD + STATE_RFLAGS]
        and     rdx, RFLAGS_ARITHMETIC
        or      rcx, rdx
        mov     [rsp + 8], rcx
        lea     rsp, [rsp + 8]                          // r11's slot
        popfq                                           // rsp is as at entry. Only mov and lea now: they set no flags

// ---- the 128 bytes below rsp: a caller's red zone does not outlive its call

        movabs  rcx, BELOW_RSP_PATTERN
.irp n, FIRST_16
        lea     rdx, [rcx + \n]
        mov     [rsp - 128 + 8 * \n], rdx
.endr

// ---- the other volatile registers, the context's last

        mov     rcx, [r11 + CTX_LOAD + STATE_RCX]
        mov     rdx, [r11 + CTX_LOAD + STATE_RDX]       // the result's second INTEGER eightbyte
        mov     rsi, [r11 + CTX_LOAD + STATE_RSI]
        mov     rdi, [r11 + CTX_LOAD + STATE_RDI]
        mov     r8, [r11 + CTX_LOAD + STATE_R8]
        mov     r9, [r11 + CTX_LOAD + STATE_R9]
        mov     r10, [r11 + CTX_LOAD + STATE_R10]
        mov     r11, [r11 + CTX_LOAD + STATE_R11]
        ret                                             // pops the return address and nothing else

.Lnobody:
        ud2                                             // no test is under way on this thread, so nobody may call: stop
// here, where a debugger shows this name, not in a stray write
END_FUNCTION callgate_capture_sysv
