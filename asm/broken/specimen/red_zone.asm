; ---
; rule = "sysv.stack.red-zone"
; places = ["stack-8", "stack-16", "stack-24", "stack-32", "stack-40", "stack-48", "stack-56", "stack-64", "stack-72", "stack-80", "stack-88", "stack-96", "stack-104", "stack-112", "stack-120", "stack-128"]
; says = "Keeps its data 256 bytes further down, outside the red zone."
; good = "red_zone"
; ---
;
; red_zone, but for the line marked BROKEN.

%include "callgate.inc"

FUNCTION red_zone
        CFI_START                               ; nothing else: the CFA is rsp + 8 from the first instruction to the last
        xor     ecx, ecx
        lea     rdx, [rsp - 256]                ; BROKEN: what lies below the red zone is anyone's
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
