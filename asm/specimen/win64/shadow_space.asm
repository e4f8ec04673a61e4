; ---
; rule = "win64.stack.shadow-space"
; says = "A function stores its register arguments in the shadow space, where they join those on the stack, and gives as much to what it calls."
; ---
;
; shadow_space: makes an array of its five numbers without a frame to hold it, and hands it on.
;
; Prototype   long long shadow_space(long long (*f)(const long long *values, long long n),
; Prototype                          long long a, long long b, long long c, long long d, long long e);
; Rules       win64.stack.shadow-space, win64.stack.align-16, win64.args.stack-order
; In          rcx f, rdx a, r8 b, r9 c; on the stack d, e
; Out         rax   f(address of a, 5) + a
; Changed     what f changes; the shadow space
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;    +48         e
;    +40         d                              the first argument without a register
;    +32         c                              \
;    +24         b                               | shadow space: the homes of r9, r8, rdx and rcx, the callee's own
;    +16         a                              /
;     +8         not used: the home of rcx
;      0         return address                 <- rsp at entry: a multiple of 16, minus 8
;     -8         a once more
;    -40         shadow space for f, 32 bytes   <- rsp before the call: a multiple of 16

%include "callgate.inc"

FUNCTION shadow_space
        CFI_START
        mov     [rsp + 16], rdx                 ; home of argument 2: the caller left it for this
        mov     [rsp + 24], r8                  ; argument 3 above it, and so on: argument n has its home at 8 * n
        mov     [rsp + 32], r9
        sub     rsp, 40                         ; f has a shadow space too, whatever it takes; 8 more to align
        CFI_ADJUST 40
        CFI_PROLOGUE_END
        mov     [rsp + 32], rdx                 ; above f's shadow space the frame is ours
        mov     rax, rcx
        lea     rcx, [rsp + 56]                 ; a, b, c, d, e: homes and arguments are one array
        mov     edx, 5
        call    rax
        add     rax, [rsp + 32]
        add     rsp, 40
        CFI_ADJUST -40
        ret
        CFI_END
END_FUNCTION shadow_space
