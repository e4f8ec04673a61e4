; What code for windows-msvc takes from Microsoft's C runtime without being asked: linked into its DLLs in place of that
; runtime, so that they need no SDK.
;
; None of it is on trial, and none of it is fast. No routine moves rsp or a preserved register, but for __chkstk's two
; pushes; so none has unwind data, as the convention has it for leaf functions.

%include "callgate.inc"

; __chkstk: touches every page of a frame that is about to be made, from the highest down. Windows gives a thread one page of
; stack more each time that its guard page is touched; a frame that steps over the guard page has no memory.
;
; Prototype   none: the frame's size comes in rax, and the caller subtracts it itself
; Rule        win64.stack.probe
; In          rax   bytes of the frame
; Changed     arithmetic flags
; Kept        everything else, volatile registers too: it is called in prologues, where arguments are still in them
;
;     +8            where the frame will begin, going down
;      0            return address                                 <- rsp at entry
;     -8            r10
;    -16            r11
FUNCTION __chkstk
        push    r10
        push    r11
        lea     r10, [rsp + 24]                         ; above the return address: the frame's upper end
        mov     r11, r10
        sub     r11, rax                                ; its lower end
.next:
        sub     r10, 4096                               ; no page between is left out
        cmp     r10, r11
        jbe     .lowest
        test    byte [r10], 0                           ; touching is enough
        jmp     .next
.lowest:
        test    byte [r11], 0
        pop     r11
        pop     r10
        ret
END_FUNCTION __chkstk

; void *memcpy(void *to, const void *from, size_t n): compilers call it to copy objects, freestanding or not. It copies
; upward, as memmove does where `to` lies below `from` or clear of it.
;
; In          rcx to   rdx from   r8 n
; Out         rax to
; Changed     r8 r9 r10, arithmetic flags
FUNCTION memcpy
        mov     rax, rcx                                ; the result is `to`
        xor     r9d, r9d
        jmp     .check
.next:
        mov     r10b, [rdx + r9]
        mov     [rcx + r9], r10b
        inc     r9
.check:
        cmp     r9, r8
        jne     .next
        ret
END_FUNCTION memcpy

; void *memmove(void *to, const void *from, size_t n): memcpy, whichever way they overlap.
;
; In          rcx to   rdx from   r8 n
; Out         rax to
; Changed     r8 r9 r10, arithmetic flags
FUNCTION memmove
        mov     r9, rcx
        sub     r9, rdx
        cmp     r9, r8                                  ; unsigned: is `to` in [from, from + n)?
        jae     memcpy                                  ; no: upward reads nothing that was written
        mov     rax, rcx
        jmp     .check
.next:
        dec     r8
        mov     r10b, [rdx + r8]
        mov     [rcx + r8], r10b
.check:
        test    r8, r8
        jnz     .next
        ret
END_FUNCTION memmove

; void *memset(void *to, int byte, size_t n)
;
; In          rcx to   dl byte   r8 n
; Out         rax to
; Changed     r8, arithmetic flags
FUNCTION memset
        mov     rax, rcx
        jmp     .check
.next:
        dec     r8
        mov     [rcx + r8], dl
.check:
        test    r8, r8
        jnz     .next
        ret
END_FUNCTION memset

; operator delete(void *, size_t): a virtual destructor has a variant that ends with it, which nobody calls, for nothing here
; is ever allocated.
FUNCTION ??3@YAXPEAX_K@Z
        ud2
END_FUNCTION ??3@YAXPEAX_K@Z

section .data align=8
; ??_7type_info@@6B@: the virtual table of type_info, to which the type of a class with virtual functions points. Nobody asks
; for a type here, so it is never followed.
    global ??_7type_info@@6B@
??_7type_info@@6B@:
    dq 0

; _fltused: objects that use floating point name it, for Microsoft's runtime to link its support. Any address will do.
    global _fltused
_fltused:
    dd 0
