// callgate_capture_win64: the callee of every caller on trial (Windows x64).
//
// It stores the machine state as its caller left it, trashes all that a callee may trash, and returns what it was told.
//
// Twin        capture_win64.asm: the same routine for NASM, the same bytes
// Prototype   void callgate_capture_win64(void);
//             A caller on trial calls it by whatever prototype its case declares. This routine takes no arguments and
//             makes no assumption about any: arguments are what it observes.
// Rules       win64.preserve.*, win64.stack.*, win64.args.*, win64.varargs.*   judged from what is stored here
//             win64.preserve.volatile-not-assumed, win64.preserve.ymm-upper-volatile, win64.stack.shadow-space,
//             win64.stack.no-red-zone             broken by a caller that misses what is trashed here
// In          callgate_capturing   this thread's context, see probe.h. Every register belongs to the observation.
// Out         context->seen, context->window, context->calls; what context->load, context->sret and
//             context->references say
// Changed     rax rcx rdx r8-r11, arithmetic flags, x87 data, xmm0-5, all above the low 128 bits of any vector register,
//             zmm16-31, mask registers: each from context->load, so that a caller who relied on one finds a value that
//             the judge knows
// Kept        rbx rbp r12-r15, never touched; rsi and rdi, from context->seen; rsp; xmm6-15, MXCSR and the x87 control
//             word, through context->load
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//    +40   ...   argument area, the fifth argument lowest     \ the callee's own, overwritten on request, but not at or
//     +8   +39   shadow space, the home of rcx rdx r8 r9      / above the entry rsp of the drive that is under way
//      0         return address                                 <- rsp at entry: a multiple of 16, minus 8
//     -8         rflags   \ stored before anything could change them. Nobody's memory: nothing survives below rsp, so
//    -16         r11      / that the pushes destroy no evidence
//   -128...-1  on leaving: a pattern (probe.h), where a caller might have kept something

#include "callgate.h"

THREAD_VARIABLE callgate_capturing, weak                // this thread's innermost test: C++ pushes and pops
THREAD_VARIABLE callgate_driving, weak                  // its innermost call, which drive_win64 pushes and pops

FUNCTION callgate_capture_win64
        pushfq                                          // flags first: any test below would change them
        push    r11                                     // r11 carries no argument, and no static chain: that is r10
        THREAD_OFFSET r11, callgate_capturing           // no call, no lock
        mov     r11, THREAD(r11)                        // the innermost test of this thread
        test    r11, r11
        jz      .Lnobody

// ---- the general registers, as they came

        mov     [r11 + CTX_SEEN + STATE_RAX], rax       // nothing: al does not count vector registers here
        mov     [r11 + CTX_SEEN + STATE_RCX], rcx       // argument 1, or where a memory result goes
        mov     [r11 + CTX_SEEN + STATE_RDX], rdx       // argument 2
        mov     [r11 + CTX_SEEN + STATE_RBX], rbx       // the caller's own: stored so that drive can compare later
        mov     [r11 + CTX_SEEN + STATE_RBP], rbp
        mov     [r11 + CTX_SEEN + STATE_RSI], rsi       // the caller's own, and given back from here
        mov     [r11 + CTX_SEEN + STATE_RDI], rdi
        mov     [r11 + CTX_SEEN + STATE_R8], r8         // argument 3
        mov     [r11 + CTX_SEEN + STATE_R9], r9         // argument 4
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
        mov     rax, THREAD_SELF
        mov     [r11 + CTX_SEEN + STATE_FS0], rax

// ---- x87, MXCSR, vector and mask registers, as they came

        fxsave64 [r11 + CTX_SEEN + STATE_FX]
        mov     rdx, [r11 + CTX_FEATURES]
        test    dl, FEATURE_AVX512
        jnz     .Lstore_zmm
        test    dl, FEATURE_AVX
        jnz     .Lstore_ymm
.irp n, FIRST_16
        movups  [r11 + CTX_SEEN + STATE_ZMM + 64 * \n], xmm\n           // floating arguments in xmm0-3, __vectorcall: -5
.endr
        jmp     .Lstored
.Lstore_ymm:
.irp n, FIRST_16
        vmovdqu [r11 + CTX_SEEN + STATE_ZMM + 64 * \n], ymm\n
.endr
        jmp     .Lstored
.Lstore_zmm:
.irp n, FIRST_32
        vmovdqu64 [r11 + CTX_SEEN + STATE_ZMM + 64 * \n], zmm\n
.endr
.irp n, FIRST_8
        kmovq   [r11 + CTX_SEEN + STATE_K + 8 * \n], k\n
.endr
.Lstored:

// ---- all is seen. The stack from rsp upward: return address, shadow space, arguments, the caller's frame

        cld                                             // the caller may have left DF set: recorded above
        mov     rdi, [r11 + CTX_WINDOW]
        mov     rcx, [r11 + CTX_WINDOW_BYTES]
        shr     rcx, 3
        rep movsq                                       // rsi: rsp as at entry
        inc     qword ptr [r11 + CTX_CALLS]                 // a caller that never comes, or comes twice, is seen

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

// ---- the callee's effects: a result in memory, and a shadow space and arguments that do not survive

        mov     rcx, [r11 + CTX_SRET_BYTES]
        jrcxz   .Lno_sret                                // rep would do nothing, slowly
        mov     rsi, [r11 + CTX_SRET]
        mov     rax, [r11 + CTX_HIDDEN_REGISTER]        // the first slot, or the second behind `this` in MSVC's C++
        mov     rdi, [r11 + CTX_SEEN + STATE_RAX + 8*rax]
        rep movsb
.Lno_sret:
        mov     rcx, [r11 + CTX_OVERWRITE_BYTES]
        lea     rdi, [rsp + 24]                         // 8 above rsp at entry: shadow space, then the fifth argument
        THREAD_OFFSET rax, callgate_driving
        mov     r10, THREAD(rax)
        test    r10, r10
        jz      .Lin_bounds                              // called by no routine that was driven
        mov     r10, [r10 + CTX_ENTRY_RSP]              // where the caller's frame ends, and its return address lies: one
        sub     r10, rdi                                // that gives no shadow space may have it where that belongs, and
        jbe     .Lno_overwrite                           // is to be found out, not to crash
        cmp     rcx, r10
        cmova   rcx, r10
.Lin_bounds:
        shr     rcx, 3
        jz      .Lno_overwrite
        movabs  rax, OVERWRITE_PATTERN
.Loverwrite:
        stosq                                           // the callee owns its shadow space and stack arguments, as it
        inc     rax                                     // owns any variable
        dec     rcx
        jnz     .Loverwrite
.Lno_overwrite:

// ---- leaving: x87 and MXCSR. The control bits are the caller's, and so are the low 128 bits of xmm6-15

        mov     ax, [r11 + CTX_SEEN + STATE_FX_FCW]
        mov     [r11 + CTX_LOAD + STATE_FX_FCW], ax
        mov     eax, [r11 + CTX_SEEN + STATE_FX_MXCSR]
        mov     [r11 + CTX_LOAD + STATE_FX_MXCSR], eax
.irp n, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
        movups  xmm0, [r11 + CTX_SEEN + STATE_ZMM + 64 * \n]
        movups  [r11 + CTX_LOAD + STATE_ZMM + 64 * \n], xmm0
.endr
        fxrstor64 [r11 + CTX_LOAD + STATE_FX]           // writes xmm0-15 too: the vector registers come after it

// ---- of the vector registers nothing else survives a call, and no mask register

        test    dl, FEATURE_AVX512
        jnz     .Lload_zmm
        test    dl, FEATURE_AVX
        jnz     .Lload_ymm
.irp n, FIRST_16
        movups  xmm\n, [r11 + CTX_LOAD + STATE_ZMM + 64 * \n]           // a result from xmm0 on, junk behind it
.endr
        jmp     .Lloaded
.Lload_ymm:
.irp n, FIRST_16
        vmovdqu ymm\n, [r11 + CTX_LOAD + STATE_ZMM + 64 * \n]           // junk above xmm6-15 too
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
        mov     rcx, [r11 + CTX_HIDDEN_REGISTER]
        cmp     qword ptr [r11 + CTX_SRET_BYTES], 0
        cmovne  rax, [r11 + CTX_SEEN + STATE_RAX + 8*rcx]       // a memory result: rax is its address, as it came
        mov     rcx, [rsp + 8]
        and     rcx, ~(RFLAGS_ARITHMETIC | RFLAGS_DF)
        mov     rdx, [r11 + CTX_LOAD + STATE_RFLAGS]
        and     rdx, RFLAGS_ARITHMETIC
        or      rcx, rdx
        mov     [rsp + 8], rcx
        lea     rsp, [rsp + 8]                          // r11's slot
        popfq                                           // rsp is as at entry. Only mov and lea now: they set no flags

// ---- the 128 bytes below rsp: Windows keeps no red zone, and at a call nobody does

        movabs  rcx, BELOW_RSP_PATTERN
.irp n, FIRST_16
        lea     rdx, [rcx + \n]
        mov     [rsp - 128 + 8 * \n], rdx
.endr

// ---- rsi and rdi as they came, then the volatile registers, the context's last

        mov     rsi, [r11 + CTX_SEEN + STATE_RSI]
        mov     rdi, [r11 + CTX_SEEN + STATE_RDI]
        mov     rcx, [r11 + CTX_LOAD + STATE_RCX]
        mov     rdx, [r11 + CTX_LOAD + STATE_RDX]
        mov     r8, [r11 + CTX_LOAD + STATE_R8]
        mov     r9, [r11 + CTX_LOAD + STATE_R9]
        mov     r10, [r11 + CTX_LOAD + STATE_R10]
        mov     r11, [r11 + CTX_LOAD + STATE_R11]
        ret                                             // pops the return address and nothing else

.Lnobody:
        ud2                                             // no test is under way on this thread, so nobody may call: stop
                                                        // here, where a debugger shows this name, not in a stray write
END_FUNCTION callgate_capture_win64
