; callgate_drive_win64: the caller of every callee on trial (Windows x64).
;
; It sets up a whole machine state, calls the target, stores the whole state at return, and goes back as if nothing had
; happened. It obeys the Windows convention on Linux too, where C++ calls it as ms_abi.
;
; Twin        drive_win64.S: the same routine for GAS, the same bytes
; Prototype   void callgate_drive_win64(callgate::Context* context);
; Rules       win64.args.*, win64.stack.align-16, win64.stack.shadow-space, win64.stack.probe     obeyed
;             win64.preserve.*, win64.return.*, win64.stack.caller-frame    judged from what is stored
; In          rcx   the context, see probe.h
; Out         context->seen, context->window, context->entry_rsp; context->load.gpr[r11], the target's address
; Changed     rax rcx rdx r8-r11, arithmetic flags, xmm0-5, all above the low 128 bits of any vector register, zmm16-31,
;             mask registers, x87 data registers
; Kept        rbx rbp rdi rsi r12-r15, rsp, xmm6-15, MXCSR, the x87 control word: even where the target kept none of them
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;     +8  ... +39   shadow space, 32 bytes: ours, and not used
;      0            return address                                 <- rsp at entry: a multiple of 16, minus 8
;     -8            rbp
;    -16            rbx
;    -24            rdi
;    -32            rsi
;    -40            r12
;    -48            r13
;    -56            r14
;    -64            r15
;    -68            x87 control word, 2 bytes
;    -72            MXCSR, 4 bytes
;   -232 ... -73    xmm6-15, 16 bytes each, xmm6 lowest            <- context->saved_rsp, a multiple of 16
;                   a gap that brings the target's frame to its alignment
;      S + stack_bytes
;                   guard: bytes that belong to us, as its caller, and that the target may not touch
;      S + 32       its fifth and later arguments, the fifth lowest
;      S            its shadow space                               <- rsp before the call: a multiple of stack_align, and
;                                                                     of no higher power of two
;      S - 8        return address, rflags before that             <- rsp at the target's entry, context->entry_rsp

%include "callgate.inc"

THREAD_VARIABLE callgate_driving, weak                  ; this thread's innermost call: pushed and popped below

FUNCTION callgate_drive_win64

; ---- what our own caller is owed, whatever the target does

        push    rbp
        push    rbx
        push    rdi                                     ; rdi and rsi: arguments to System V, a caller's own here
        push    rsi
        push    r12
        push    r13
        push    r14
        push    r15
        sub     rsp, 168                                ; 8 pushes and the return address: this is a multiple of 16 again
%assign n 6
%rep 10
        movaps  [rsp + 16 * n - 96], xmm %+ n           ; the low 128 bits are the caller's, what is above is not
%assign n n + 1
%endrep
        stmxcsr [rsp + 160]                             ; its control bits are as preserved as rbx is
        fnstcw  [rsp + 164]                             ; and so is the x87 control word
        mov     [rcx + CTX_SAVED_RSP], rsp

        THREAD_OFFSET rax, callgate_driving             ; after the call no register can be trusted to find the context
        mov     rdx, THREAD(rax)                        ; with, nor rsp: only the segment register. A stack of them, for a
        mov     [rcx + CTX_PREVIOUS], rdx               ; target may call back into C++, which may drive another
        mov     THREAD(rax), rcx
        mov     r11, rcx                                ; the context, up to the last load

; ---- S: the highest address with room for the image and with S % (2 * stack_align) == stack_align. More alignment
;      than promised would hide a target that needs more than it may assume

        mov     rcx, [r11 + CTX_STACK_BYTES]
        mov     rdx, [r11 + CTX_STACK_ALIGN]
        lea     rax, [rdx + rdx]
        neg     rax                                     ; the mask that rounds down to 2 * stack_align
        mov     r8, rsp
        sub     r8, rcx
        sub     r8, rdx
        and     r8, rax
        add     r8, rdx
        lea     rax, [r8 - 8]                           ; the return address takes the 8 bytes below: at the target's
        mov     [r11 + CTX_ENTRY_RSP], rax              ; entry rsp + 8 is the aligned address

; ---- down to it page by page: Windows gives a stack its next page when the one above it is in use, and no other

.page:
        lea     rax, [rsp - 4096]
        cmp     rax, r8
        jbe     .reached
        mov     rsp, rax
        test    [rsp], eax                              ; any access will do
        jmp     .page
.reached:
        mov     rsp, r8

; ---- shadow space, stack arguments and guard

        mov     rsi, [r11 + CTX_STACK]
        mov     rdi, rsp                                ; shadow space will be at rsp + 8 for the target, its fifth
        shr     rcx, 3                                  ; argument at rsp + 40
        rep movsq

; ---- x87, MXCSR, vector and mask registers

        fxrstor64 [r11 + CTX_LOAD + STATE_FX]           ; writes xmm0-15 too: the vector registers come after it
        mov     rdx, [r11 + CTX_FEATURES]
        test    dl, FEATURE_AVX512
        jnz     .load_zmm
        test    dl, FEATURE_AVX
        jnz     .load_ymm
%assign n 0
%rep 16
        movups  xmm %+ n, [r11 + CTX_LOAD + STATE_ZMM + 64 * n]         ; arguments in xmm0-5, canaries in xmm6-15
%assign n n + 1
%endrep
        jmp     .loaded
.load_ymm:
%assign n 0
%rep 16
        vmovdqu ymm %+ n, [r11 + CTX_LOAD + STATE_ZMM + 64 * n]         ; above an argument: undefined, so junk
%assign n n + 1
%endrep
        jmp     .loaded
.load_zmm:
%assign n 0
%rep 32
        vmovdqu64 zmm %+ n, [r11 + CTX_LOAD + STATE_ZMM + 64 * n]
%assign n n + 1
%endrep
%assign n 0
%rep 8
        kmovq   k %+ n, [r11 + CTX_LOAD + STATE_K + 8 * n]
%assign n n + 1
%endrep
.loaded:

; ---- the flags

        pushfq
        pop     rcx
        and     rcx, ~(RFLAGS_ARITHMETIC | RFLAGS_DF)   ; DF is clear at every call
        mov     rdx, [r11 + CTX_LOAD + STATE_RFLAGS]
        and     rdx, RFLAGS_ARITHMETIC                  ; these mean nothing to a callee: junk
        or      rcx, rdx
        push    rcx
        popfq                                           ; only mov now: it sets no flags

; ---- all fifteen general registers. The target goes through r11, which carries no argument and which nobody keeps:
;      no memory could hold it, for nothing is safe below rsp here, and what is above is the target's

        mov     rax, [r11 + CTX_TARGET]
        mov     [r11 + CTX_LOAD + STATE_R11], rax       ; so that load is the state at entry all the same
        mov     rax, [r11 + CTX_LOAD + STATE_RAX]       ; no argument: a variadic callee learns nothing from al
        mov     rcx, [r11 + CTX_LOAD + STATE_RCX]       ; argument 1, or where a memory result goes
        mov     rdx, [r11 + CTX_LOAD + STATE_RDX]       ; argument 2
        mov     rbx, [r11 + CTX_LOAD + STATE_RBX]       ; a canary, to find again after the call: rbx rbp rdi rsi r12-r15
        mov     rbp, [r11 + CTX_LOAD + STATE_RBP]
        mov     rsi, [r11 + CTX_LOAD + STATE_RSI]
        mov     rdi, [r11 + CTX_LOAD + STATE_RDI]
        mov     r8, [r11 + CTX_LOAD + STATE_R8]         ; argument 3
        mov     r9, [r11 + CTX_LOAD + STATE_R9]         ; argument 4
        mov     r10, [r11 + CTX_LOAD + STATE_R10]       ; the static chain, where the language has one
        mov     r12, [r11 + CTX_LOAD + STATE_R12]
        mov     r13, [r11 + CTX_LOAD + STATE_R13]
        mov     r14, [r11 + CTX_LOAD + STATE_R14]
        mov     r15, [r11 + CTX_LOAD + STATE_R15]
        mov     r11, [r11 + CTX_TARGET]                 ; the context itself goes last
        call    r11

; ---- back, with nothing known. Flags and r11 go 128 bytes down: had the target returned with a wrong rsp, a push here
;      could hit the guard, and the judge would blame it for two things where it did one

        lea     rsp, [rsp - 128]                        ; unlike sub: keeps the flags
        pushfq
        push    r11
        THREAD_OFFSET r11, callgate_driving
        mov     r11, THREAD(r11)

        mov     [r11 + CTX_SEEN + STATE_RAX], rax       ; the result, or its address
        mov     [r11 + CTX_SEEN + STATE_RCX], rcx
        mov     [r11 + CTX_SEEN + STATE_RDX], rdx
        mov     [r11 + CTX_SEEN + STATE_RBX], rbx       ; preserved, all 64 bits: rbx rbp rdi rsi r12-r15
        mov     [r11 + CTX_SEEN + STATE_RBP], rbp
        mov     [r11 + CTX_SEEN + STATE_RSI], rsi
        mov     [r11 + CTX_SEEN + STATE_RDI], rdi
        mov     [r11 + CTX_SEEN + STATE_R8], r8
        mov     [r11 + CTX_SEEN + STATE_R9], r9
        mov     [r11 + CTX_SEEN + STATE_R10], r10
        mov     [r11 + CTX_SEEN + STATE_R12], r12
        mov     [r11 + CTX_SEEN + STATE_R13], r13
        mov     [r11 + CTX_SEEN + STATE_R14], r14
        mov     [r11 + CTX_SEEN + STATE_R15], r15

        mov     rax, [rsp]
        mov     rcx, [rsp + 8]
        lea     rdx, [rsp + 144]                        ; 128 and two pushes: rsp right after the target's ret
        mov     [r11 + CTX_SEEN + STATE_R11], rax
        mov     [r11 + CTX_SEEN + STATE_RFLAGS], rcx    ; DF must be clear in here
        mov     [r11 + CTX_SEEN + STATE_RSP], rdx       ; must be entry_rsp + 8: the return address popped, no more
        mov     rax, THREAD_SELF                        ; the thread's own address is not the target's to move
        mov     [r11 + CTX_SEEN + STATE_FS0], rax

        fxsave64 [r11 + CTX_SEEN + STATE_FX]            ; control word; tags: empty, for no result comes in st0
        mov     rdx, [r11 + CTX_FEATURES]
        test    dl, FEATURE_AVX512
        jnz     .store_zmm
        test    dl, FEATURE_AVX
        jnz     .store_ymm
%assign n 0
%rep 16
        movups  [r11 + CTX_SEEN + STATE_ZMM + 64 * n], xmm %+ n         ; the result in xmm0-3; xmm6-15 as they were
%assign n n + 1
%endrep
        jmp     .stored
.store_ymm:
%assign n 0
%rep 16
        vmovdqu [r11 + CTX_SEEN + STATE_ZMM + 64 * n], ymm %+ n         ; above 128 bits only a wide result counts
%assign n n + 1
%endrep
        vzeroupper                                      ; no ABI rule: on some CPUs SSE code is slow without
        jmp     .stored
.store_zmm:
%assign n 0
%rep 32
        vmovdqu64 [r11 + CTX_SEEN + STATE_ZMM + 64 * n], zmm %+ n
%assign n n + 1
%endrep
%assign n 0
%rep 8
        kmovq   [r11 + CTX_SEEN + STATE_K + 8 * n], k %+ n
%assign n n + 1
%endrep
        vzeroupper
.stored:

; ---- shadow space, arguments and guard, as the target left them

        mov     rsp, [r11 + CTX_ENTRY_RSP]              ; stay below them until they are copied: a signal handler or an
        lea     rsi, [rsp + 8]                          ; exception's dispatcher runs under rsp
        pushfq                                          ; DF and AC clear, whatever the target left: recorded above.
        and     dword [rsp], ~(RFLAGS_DF | RFLAGS_AC)    ; AC faults accesses that are not aligned
        popfq
        mov     rdi, [r11 + CTX_WINDOW]
        mov     rcx, [r11 + CTX_STACK_BYTES]
        shr     rcx, 3
        rep movsq

; ---- our own caller's state, from memory that no register of the target's led to

        mov     rsp, [r11 + CTX_SAVED_RSP]
        fninit                                          ; empties the x87 stack, whatever came back on it
        fldcw   [rsp + 164]
        ldmxcsr [rsp + 160]
%assign n 6
%rep 10
        movaps  xmm %+ n, [rsp + 16 * n - 96]
%assign n n + 1
%endrep
        THREAD_OFFSET rax, callgate_driving
        mov     rcx, [r11 + CTX_PREVIOUS]
        mov     THREAD(rax), rcx
        add     rsp, 168
        pop     r15
        pop     r14
        pop     r13
        pop     r12
        pop     rsi
        pop     rdi
        pop     rbx
        pop     rbp
        ret
END_FUNCTION callgate_drive_win64
