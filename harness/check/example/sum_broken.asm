; sum_broken: sum_good without its push and pop. The sum is right, and its caller's rbx is lost.
;
; Prototype   long sum_broken(const long *p, long n);
; Rules       sysv.args.integer-order, sysv.return.integer; breaks sysv.preserve.rbx
; In          rdi   p
;             rsi   n
; Out         rax   the sum
; Changed     rsi, arithmetic flags; and rbx, which is the caller's
; Stack        0    return address <- rsp at entry and in the body

section .note.GNU-stack noalloc noexec nowrite progbits
section .text

global sum_broken:function (sum_broken.end - sum_broken)
sum_broken:
        xor     ebx, ebx                        ; BROKEN: nobody saved it
        test    rsi, rsi
        jle     .done
.next:
        add     rbx, [rdi + 8 * rsi - 8]
        dec     rsi
        jnz     .next
.done:
        mov     rax, rbx                        ; an INTEGER result
        ret
.end:
