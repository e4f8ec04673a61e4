; ---
; rule = ""
; abi = "win64-ms_abi"
; role = "callee"
; declaration = "long f(long a);"
; places = []
; says = "Writes every preserved register, eight general ones and ten vector registers, and restores each in full."
; ---
;
; In          rcx   a
; Out         rax   the result
; Changed     nothing else
; Stack        0    return address <- rsp at entry, a multiple of 16, minus 8
;             -8    rbp
;            -16    rbx
;            -24    rdi
;            -32    rsi
;            -40    r12
;            -48    r13
;            -56    r14
;            -64    r15
;            -72    padding
;           -232    xmm6-15, xmm6 lowest   <- rsp in the body, a multiple of 16

%include "callgate.inc"

extern callgate_broken_io

FUNCTION callgate_broken
        push    rbp                             ; all 64 bits: push knows no other width
        push    rbx
        push    rdi                             ; rdi and rsi too: System V's habit is to use them freely
        push    rsi
        push    r12
        push    r13
        push    r14
        push    r15
        sub     rsp, 168                        ; 8 pushes and the return address: a multiple of 16 again, for movaps
        movaps  [rsp], xmm6                     ; the low 128 bits; what is above is nobody's
        movaps  [rsp + 16], xmm7
        movaps  [rsp + 32], xmm8
        movaps  [rsp + 48], xmm9
        movaps  [rsp + 64], xmm10
        movaps  [rsp + 80], xmm11
        movaps  [rsp + 96], xmm12
        movaps  [rsp + 112], xmm13
        movaps  [rsp + 128], xmm14
        movaps  [rsp + 144], xmm15

        mov     rbx, rcx                        ; argument 1
        mov     rsi, [rel callgate_broken_io]
        mov     rdi, [rsi + IO_SINK]
        mov     [rdi], rbx
        mov     rbp, [rsi + IO_RESULT]
        mov     r12, [rbp]
        mov     r13, r12
        mov     r14, r13
        mov     r15, r14
        movq    xmm6, r15
        movlhps xmm6, xmm6                      ; both halves are ours now
        movaps  xmm7, xmm6
        movaps  xmm8, xmm7
        movaps  xmm9, xmm8
        movaps  xmm10, xmm9
        movaps  xmm11, xmm10
        movaps  xmm12, xmm11
        movaps  xmm13, xmm12
        movaps  xmm14, xmm13
        movaps  xmm15, xmm14
        movq    rax, xmm15                      ; an integer result

        movaps  xmm6, [rsp]
        movaps  xmm7, [rsp + 16]
        movaps  xmm8, [rsp + 32]
        movaps  xmm9, [rsp + 48]
        movaps  xmm10, [rsp + 64]
        movaps  xmm11, [rsp + 80]
        movaps  xmm12, [rsp + 96]
        movaps  xmm13, [rsp + 112]
        movaps  xmm14, [rsp + 128]
        movaps  xmm15, [rsp + 144]
        add     rsp, 168
        pop     r15                             ; last in, first out
        pop     r14
        pop     r13
        pop     r12
        pop     rsi
        pop     rdi
        pop     rbx
        pop     rbp
        ret
END_FUNCTION callgate_broken
