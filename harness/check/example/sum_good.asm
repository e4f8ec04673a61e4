; sum_good: the sum of an array.
;
; Prototype   long sum_good(const long *p, long n);
; Rules       sysv.args.integer-order, sysv.return.integer, sysv.preserve.rbx
; In          rdi   p
;             rsi   n
; Out         rax   the sum
; Changed     rsi, arithmetic flags; rbx, which is restored
; Stack        0    return address <- rsp at entry
;             -8    rbx            <- rsp in the body

section .note.GNU-stack noalloc noexec nowrite progbits
section .text

global sum_good:function (sum_good.end - sum_good)
sum_good:
        push    rbx                             ; the caller's: it has to come back as it was
        xor     ebx, ebx
        test    rsi, rsi
        jle     .done
.next:
        add     rbx, [rdi + 8 * rsi - 8]
        dec     rsi
        jnz     .next
.done:
        mov     rax, rbx                        ; an INTEGER result
        pop     rbx
        ret
.end:
