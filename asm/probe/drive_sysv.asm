; callgate_drive_sysv: the caller of every callee on trial (System V).
;
; It sets up a whole machine state, calls the target, stores the whole state at return, and goes back as if nothing had
; happened.
;
; Twin        drive_sysv.S: the same routine for GAS, the same bytes
; Prototype   void callgate_drive_sysv(callgate::Context* context);
; Rules       sysv.args.*, sysv.varargs.al-*, sysv.stack.align-16, sysv.stack.align-32-64   obeyed, by what is loaded
;             sysv.preserve.*, sysv.return.*, sysv.stack.caller-frame                       judged from what is stored
; In          rdi   the context, see probe.h
; Out         context->seen, context->window, context->entry_rsp
; Changed     rax rcx rdx rsi rdi r8-r11, arithmetic flags, all vector and mask registers, x87 data registers
; Kept        rbx rbp r12-r15, rsp, MXCSR, the x87 control word: even where the target kept none of them
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address                                 <- rsp at entry
;     -8         rbp
;    -16         rbx
;    -24         r12
;    -32         r13
;    -40         r14
;    -48         r15
;    -52         x87 control word, 2 bytes
;    -56         MXCSR, 4 bytes                                 <- context->saved_rsp
;                a gap that brings the target's frame to its alignment
;      S + stack_bytes
;                guard: bytes that belong to us, as its caller, and that the target may not touch
;                its stack arguments, the first one lowest
;      S         <- rsp before the call: a multiple of stack_align, and of no higher power of two
;      S - 8     return address, rflags before that             <- rsp at the target's entry, context->entry_rsp
;      S - 16    the target's address, for the call to read

%include "callgate.inc"

THREAD_VARIABLE callgate_driving                        ; this thread's innermost call: pushed and popped below

FUNCTION callgate_drive_sysv

; ---- what our own caller is owed, whatever the target does

        push    rbp
        push    rbx
        push    r12
        push    r13
        push    r14
        push    r15
        sub     rsp, 8
        stmxcsr [rsp]                                   ; its control bits are as preserved as rbx is
        fnstcw  [rsp + 4]                               ; and so is the x87 control word
        mov     [rdi + CTX_SAVED_RSP], rsp

        THREAD_OFFSET rax, callgate_driving             ; after the call no register can be trusted to find the
        mov     rcx, THREAD(rax)                        ; context with, nor rsp: only fs. A stack of them, for a target
        mov     [rdi + CTX_PREVIOUS], rcx               ; may call back into C++, which may drive another
        mov     THREAD(rax), rdi
        mov     r11, rdi                                ; the context, up to the last load

; ---- S: the highest address with room for the image and with S % (2 * stack_align) == stack_align. More alignment
;      than promised would hide a target that needs more than it may assume

        mov     rcx, [r11 + CTX_STACK_BYTES]
        mov     rdx, [r11 + CTX_STACK_ALIGN]
        lea     rax, [rdx + rdx]
        neg     rax                                     ; the mask that rounds down to 2 * stack_align
        sub     rsp, rcx
        sub     rsp, rdx
        and     rsp, rax
        add     rsp, rdx
        lea     rax, [rsp - 8]                          ; the return address takes the 8 bytes below: at the target's
        mov     [r11 + CTX_ENTRY_RSP], rax              ; entry rsp + 8 is the aligned address

; ---- stack arguments and guard

        mov     rsi, [r11 + CTX_STACK]
        mov     rdi, rsp                                ; the first stack argument will be at rsp + 8 for the target
        shr     rcx, 3
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
        movups  xmm %+ n, [r11 + CTX_LOAD + STATE_ZMM + 64 * n]         ; arguments in xmm0-7, junk in the others
%assign n n + 1
%endrep
        jmp     .loaded
.load_ymm:
%assign n 0
%rep 16
        vmovdqu ymm %+ n, [r11 + CTX_LOAD + STATE_ZMM + 64 * n]         ; above a narrower argument: undefined, so junk
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

; ---- the target's address and the flags, below rsp: the red zone is ours until the call

        mov     rax, [r11 + CTX_TARGET]
        mov     [rsp - 16], rax
        pushfq
        pop     rcx
        and     rcx, ~(RFLAGS_ARITHMETIC | RFLAGS_DF)   ; DF is clear at every call
        mov     rdx, [r11 + CTX_LOAD + STATE_RFLAGS]
        and     rdx, RFLAGS_ARITHMETIC                  ; these mean nothing to a callee: junk
        or      rcx, rdx
        push    rcx
        popfq                                           ; only mov now: it sets no flags

; ---- all fifteen general registers

        mov     rax, [r11 + CTX_LOAD + STATE_RAX]       ; al: the bound on vector registers of a variadic call
        mov     rcx, [r11 + CTX_LOAD + STATE_RCX]       ; integer argument 4
        mov     rdx, [r11 + CTX_LOAD + STATE_RDX]       ; integer argument 3
        mov     rbx, [r11 + CTX_LOAD + STATE_RBX]       ; a canary, to find again after the call: rbx rbp r12-r15
        mov     rbp, [r11 + CTX_LOAD + STATE_RBP]
        mov     rsi, [r11 + CTX_LOAD + STATE_RSI]       ; integer argument 2
        mov     rdi, [r11 + CTX_LOAD + STATE_RDI]       ; integer argument 1, or where a MEMORY result goes
        mov     r8, [r11 + CTX_LOAD + STATE_R8]         ; integer argument 5
        mov     r9, [r11 + CTX_LOAD + STATE_R9]         ; integer argument 6
        mov     r10, [r11 + CTX_LOAD + STATE_R10]       ; the static chain, where the language has one
        mov     r12, [r11 + CTX_LOAD + STATE_R12]
        mov     r13, [r11 + CTX_LOAD + STATE_R13]
        mov     r14, [r11 + CTX_LOAD + STATE_R14]
        mov     r15, [r11 + CTX_LOAD + STATE_R15]
        mov     r11, [r11 + CTX_LOAD + STATE_R11]       ; the context itself goes last

        call    [rsp - 16]                              ; through memory, for every register is spoken for. The address
                                                        ; is read before the return address is pushed at rsp - 8

; ---- back, with nothing known. Flags and r11 go 128 bytes down: had the target returned with a wrong rsp, a push here
;      could hit the guard, and the judge would blame it for two things where it did one

        lea     rsp, [rsp - 128]                        ; unlike sub: keeps the flags
        pushfq
        push    r11
        THREAD_OFFSET r11, callgate_driving
        mov     r11, THREAD(r11)

        mov     [r11 + CTX_SEEN + STATE_RAX], rax       ; the result, its first INTEGER eightbyte, or its address
        mov     [r11 + CTX_SEEN + STATE_RCX], rcx
        mov     [r11 + CTX_SEEN + STATE_RDX], rdx       ; the result's second INTEGER eightbyte
        mov     [r11 + CTX_SEEN + STATE_RBX], rbx       ; preserved, all 64 bits: rbx rbp r12-r15
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
        mov     rax, THREAD_SELF                        ; the thread pointer is not the target's to move
        mov     [r11 + CTX_SEEN + STATE_FS0], rax

        fxsave64 [r11 + CTX_SEEN + STATE_FX]            ; tags: empty, st0 and st1 aside where they are the result
        mov     rdx, [r11 + CTX_FEATURES]
        test    dl, FEATURE_AVX512
        jnz     .store_zmm
        test    dl, FEATURE_AVX
        jnz     .store_ymm
%assign n 0
%rep 16
        movups  [r11 + CTX_SEEN + STATE_ZMM + 64 * n], xmm %+ n         ; the result's SSE eightbytes: xmm0, xmm1
%assign n n + 1
%endrep
        jmp     .stored
.store_ymm:
%assign n 0
%rep 16
        vmovdqu [r11 + CTX_SEEN + STATE_ZMM + 64 * n], ymm %+ n         ; a __m256 result fills ymm0
%assign n n + 1
%endrep
        vzeroupper                                      ; no ABI rule: on some CPUs SSE code is slow without
        jmp     .stored
.store_zmm:
%assign n 0
%rep 32
        vmovdqu64 [r11 + CTX_SEEN + STATE_ZMM + 64 * n], zmm %+ n       ; a __m512 result fills zmm0
%assign n n + 1
%endrep
%assign n 0
%rep 8
        kmovq   [r11 + CTX_SEEN + STATE_K + 8 * n], k %+ n
%assign n n + 1
%endrep
        vzeroupper
.stored:

; ---- the argument area and the guard, as the target left them

        mov     rsp, [r11 + CTX_ENTRY_RSP]              ; stay below them until they are copied: a signal handler runs
        lea     rsi, [rsp + 8]                          ; under rsp
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
        fldcw   [rsp + 4]
        ldmxcsr [rsp]
        THREAD_OFFSET rax, callgate_driving
        mov     rcx, [r11 + CTX_PREVIOUS]
        mov     THREAD(rax), rcx
        add     rsp, 8
        pop     r15
        pop     r14
        pop     r13
        pop     r12
        pop     rbx
        pop     rbp
        ret
END_FUNCTION callgate_drive_sysv
