; ---
; rule = "sysv.varargs.va-list-layout"
; places = ["overflow_arg_area"]
; says = "Does not move overflow_arg_area past a struct in memory."
; good = "va_list_walk"
; ---
;
; va_list_walk, but for the line marked BROKEN.

%include "callgate.inc"

FUNCTION va_list_walk
        CFI_START
.next:
        movzx   eax, byte [rsi]
        inc     rsi
        cmp     al, 'i'
        je      .integer
        cmp     al, 'd'
        je      .sse
        cmp     al, 'p'
        je      .pair
        cmp     al, 'L'
        je      .aligned
        cmp     al, 'b'
        je      .big
        ret

.integer:                                       ; step 3: is there a general register left?
        mov     ecx, [rdi]
        cmp     ecx, 48                         ; six of 8 bytes
        jae     .one_word
        mov     r8, [rdi + 16]
        mov     rax, [r8 + rcx]                 ; step 4: from reg_save_area + gp_offset
        mov     [rdx], rax
        add     dword [rdi], 8                  ; step 5
        jmp     .advance

.sse:
        mov     ecx, [rdi + 4]
        cmp     ecx, 176                        ; 48 + eight of 16 bytes
        jae     .one_word
        mov     r8, [rdi + 16]
        mov     rax, [r8 + rcx]                 ; the low eightbyte of the register
        mov     [rdx], rax
        add     dword [rdi + 4], 16             ; a vector register takes 16, whatever is in it
        jmp     .advance

.pair:                                          ; both eightbytes in registers, or neither
        mov     ecx, [rdi]
        cmp     ecx, 40                         ; 48 - 2 * 8: room for two
        jae     .memory
        mov     r8, [rdi + 16]
        mov     rax, [r8 + rcx]
        mov     [rdx], rax
        mov     rax, [r8 + rcx + 8]
        mov     [rdx + 8], rax
        add     dword [rdi], 16
        jmp     .advance

.big:                                           ; MEMORY is never in registers, whatever is left of them
        mov     r8, [rdi + 8]
        movups  xmm0, [r8]
        movups  [rdx], xmm0
        mov     rax, [r8 + 16]
        mov     [rdx + 16], rax
        add     r8, 24
        mov     [rdi + 8], r8
        add     rdx, 16                         ; it takes two slots
        jmp     .advance

.one_word:                                      ; steps 8 to 10: from the overflow area, which moves on by 8
        mov     r8, [rdi + 8]
        mov     rax, [r8]
        mov     [rdx], rax
        add     r8, 8
        mov     [rdi + 8], r8
        jmp     .advance

.aligned:                                       ; step 7: a type aligned to 16 is found at a multiple of 16
        mov     r8, [rdi + 8]
        add     r8, 15
        and     r8, -16
        mov     [rdi + 8], r8
.memory:                                        ; an X87 argument is in memory, and a pair that found no room
        mov     r8, [rdi + 8]
        movups  xmm0, [r8]
        movups  [rdx], xmm0                     ; BROKEN: nobody is told that it was fetched
.advance:
        add     rdx, 16
        jmp     .next
        CFI_END
END_FUNCTION va_list_walk
