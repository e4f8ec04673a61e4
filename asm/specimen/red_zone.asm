; ---
; rule = "sysv.stack.red-zone"
; says = "A leaf keeps all of its data in the 128 bytes below rsp, while signals are delivered on the same stack."
; ---
;
; red_zone: fills the red zone, spends time, and tells which of its sixteen words changed.
;
; Prototype   long red_zone(long turns, long value);
; Rules       sysv.stack.red-zone
; In          rdi   turns: how long to wait
;             rsi   value: word i of the zone holds value + i
; Out         rax   a bit for every word that is no longer what was written: bit i for rsp - 8 * (i + 1); 0 is right
; Changed     rcx rdx rsi rdi
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address                 <- rsp all the time: a leaf need not move it
;     -8         value
;     ...
;   -128         value + 15                     the lowest word that is ours

%include "callgate.inc"

FUNCTION red_zone
        CFI_START                               ; nothing else: the CFA is rsp + 8 from the first instruction to the last
        xor     ecx, ecx
        mov     rdx, rsp
.fill:
        sub     rdx, 8
        lea     rax, [rsi + rcx]
        mov     [rdx], rax                      ; below rsp, where an interrupt handler of this process may not write
        inc     ecx
        cmp     ecx, 16                         ; 16 words are 128 bytes: one more would be anyone's
        jb      .fill
.wait:
        dec     rdi
        jnz     .wait
        xor     eax, eax
.check:
        dec     ecx
        lea     rdi, [rsi + rcx]
        cmp     rdi, [rdx]                      ; rdx is at the lowest word, number 15
        setne   dil
        movzx   edi, dil
        lea     rax, [rdi + 2 * rax]            ; word 15 first, so that word 0 is bit 0 in the end
        add     rdx, 8
        test    ecx, ecx
        jnz     .check
        ret
        CFI_END
END_FUNCTION red_zone
