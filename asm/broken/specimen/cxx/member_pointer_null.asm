; ---
; rule = "cxx.member-data-pointer"
; places = ["rsi"]
; says = "Takes the first member for none."
; good = "cxx/member_pointer"
; ---
;
; member_pointer, but for the line marked BROKEN.

%include "callgate.inc"

; In          rdi   object, rsi n, rdx ptr, rcx adj: two words are two INTEGER eightbytes
; Out         rax   what the member function returns; -1 where the pointer is null
; Changed     rdi rdx, and what the function changes
; The stack: nothing below the return address

FUNCTION member_pointer_call
        CFI_START
        test    rdx, rdx                        ; whatever adj is
        jz      .null
        add     rdi, rcx                        ; this: the base whose member it is
        test    dl, 1
        jz      .function
        mov     rax, [rdi]                      ; of the adjusted this
        mov     rdx, [rax + rdx - 1]
.function:
        jmp     rdx
.null:
        mov     rax, -1
        ret
        CFI_END
END_FUNCTION member_pointer_call

; In          rdi   which
; Out         rax   ptr, rdx adj: two words come back in two registers
; Changed     rcx rdi
; The stack: nothing below the return address

FUNCTION member_pointer_make
        CFI_START
        lea     rcx, [rel members]
        shl     rdi, 4                          ; two words each
        mov     rax, [rcx + rdi]
        mov     rdx, [rcx + rdi + 8]
        ret
        CFI_END
END_FUNCTION member_pointer_make

; In          rdi   object, rsi an offset: a pointer to data member, rdx what to return where it is null
; Out         rax   the member
; Changed     nothing else
; The stack: nothing below the return address

FUNCTION member_pointer_read
        CFI_START
        mov     rax, rdx
        cmp     rsi, 0                          ; BROKEN: that is the offset of a member
        je      .out
        mov     rax, [rdi + rsi]
.out:
        ret
        CFI_END
END_FUNCTION member_pointer_read

; In          rdi   this, rsi n
; Out         rax   2 * (value + n)
; Changed     rsi
; The stack: nothing below the return address

FUNCTION _ZN4part5twiceEl
        CFI_START
        add     rsi, [rdi + 8]
        lea     rax, [rsi + rsi]
        ret
        CFI_END
END_FUNCTION _ZN4part5twiceEl

TABLE member_pointer_members                    ; pointers to members are constants
members:
        dq      0, 16                           ; null: adj may be anything
        dq      _ZN4part5twiceEl, 0             ; a member of `part` itself
        dq      1, 0                            ; the first slot: offset 0, plus 1
END_TABLE member_pointer_members
