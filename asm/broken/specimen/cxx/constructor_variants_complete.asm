; ---
; rule = "cxx.constructor-variants"
; places = ["variant", "rdi"]
; says = "Makes no virtual base in a whole object."
; good = "cxx/constructor_variants"
; ---
;
; constructor_variants, but for the line marked BROKEN.

%include "callgate.inc"

extern _ZN4baseC2El                             ; base::base(long), of a base
extern _ZN4baseD2Ev                             ; base::~base(), likewise
extern _ZN6middleC2Ell                          ; middle::middle(long, long), likewise: it takes tables
extern _ZN6middleD2Ev

; In          rdi   this, rsi value, rdx own
; Out         nothing: a constructor has no result, and rax holds what it may
; Changed     every volatile register
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address                 <- rsp at entry: a multiple of 16, minus 8
;     -8         rbx: this
;    -16         r12: own
;    -24         not used                       <- rsp before a call: a multiple of 16

FUNCTION _ZN4leftC1Ell
        CFI_START
        push    rbx
        CFI_PUSH rbx
        push    r12
        CFI_PUSH r12
        sub     rsp, 8
        CFI_ADJUST 8
        mov     rbx, rdi
        mov     r12, rdx
        lea     rdi, [rdi + 16]                 ; the virtual base of a left that is nothing more, behind its members
                                                ; BROKEN: C1 makes it
        lea     rax, [rel left_table]
        mov     [rbx], rax
        mov     [rbx + 8], r12
        mov     rcx, [rel constructor_variants_seen wrt ..got]
        inc     qword [rcx]
        mov     [rcx + 8], rbx
        mov     rax, [rbx + 16]
        mov     [rcx + 24], rax
        mov     rax, -1                         ; no caller may take it for this
        add     rsp, 8
        CFI_ADJUST -8
        pop     r12
        CFI_POP r12
        pop     rbx
        CFI_POP rbx
        ret
        CFI_END
END_FUNCTION _ZN4leftC1Ell

; In          rdi   this, rsi tables, rdx value, rcx own: the tables come before the named arguments
; Out         nothing
; Changed     rax rdx rdi
; The stack: nothing below the return address

FUNCTION _ZN4leftC2Ell
        CFI_START
        mov     rax, [rsi]                      ; no table of our own: this one knows where the whole object has its base
        mov     [rdi], rax
        mov     [rdi + 8], rcx
        mov     rdx, [rel constructor_variants_seen wrt ..got]
        inc     qword [rdx + 32]
        mov     [rdx + 40], rdi
        mov     [rdx + 48], rsi
        add     rdi, [rax - 24]                 ; the base's offset. The base was made before
        mov     rax, [rdi]
        mov     [rdx + 56], rax
        mov     rax, -1
        ret
        CFI_END
END_FUNCTION _ZN4leftC2Ell

; In          rdi   this
; Out         nothing
; Changed     every volatile register
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address                 <- rsp at entry: a multiple of 16, minus 8
;     -8         not used                       <- rsp before the call: a multiple of 16

FUNCTION _ZN4leftD1Ev
        CFI_START
        sub     rsp, 8
        CFI_ADJUST 8
        mov     rcx, [rel constructor_variants_seen wrt ..got]
        inc     qword [rcx + 64]
        mov     [rcx + 72], rdi
        mov     rax, [rdi + 16]
        mov     [rcx + 88], rax
        add     rdi, 16                         ; the virtual base goes with the whole object
        call    _ZN4baseD2Ev wrt ..plt
        mov     rax, -1
        add     rsp, 8
        CFI_ADJUST -8
        ret
        CFI_END
END_FUNCTION _ZN4leftD1Ev

; In          rdi   this, rsi tables
; Out         nothing
; Changed     rax rcx rdi
; The stack: nothing below the return address

FUNCTION _ZN4leftD2Ev
        CFI_START
        mov     rax, [rsi]
        mov     [rdi], rax                      ; from here on it is a left again, whatever it was
        mov     rcx, [rel constructor_variants_seen wrt ..got]
        inc     qword [rcx + 96]
        mov     [rcx + 104], rdi
        mov     [rcx + 112], rsi
        add     rdi, [rax - 24]
        mov     rax, [rdi]                      ; the base is still there: who made it destroys it
        mov     [rcx + 120], rax
        mov     rax, -1
        ret
        CFI_END
END_FUNCTION _ZN4leftD2Ev

; In          rdi   memory for a most, rsi value, rdx own
; Out         nothing
; Changed     every volatile register
;
; The object, 40 bytes:  +0 pointer to the table, +8 own (middle), +16 extra, +24 value (base)
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address                 <- rsp at entry: a multiple of 16, minus 8
;     -8         rbx: this
;    -16         r12: own
;    -24         r13: value                     <- rsp before a call: a multiple of 16

FUNCTION constructor_variants_make
        CFI_START
        push    rbx
        CFI_PUSH rbx
        push    r12
        CFI_PUSH r12
        push    r13
        CFI_PUSH r13
        mov     rbx, rdi
        mov     r12, rdx
        mov     r13, rsi
        add     rdi, 24
        call    _ZN4baseC2El wrt ..plt          ; virtual bases first, and once
        mov     rdi, rbx
        lea     rsi, [rel most_tables]
        mov     rdx, r13
        mov     rcx, r12
        call    _ZN6middleC2Ell wrt ..plt
        mov     qword [rbx + 16], 77            ; extra: a most is complete when its bases are
        pop     r13
        CFI_POP r13
        pop     r12
        CFI_POP r12
        pop     rbx
        CFI_POP rbx
        ret
        CFI_END
END_FUNCTION constructor_variants_make

; In          rdi   a most
; Out         nothing
; Changed     every volatile register
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address                 <- rsp at entry: a multiple of 16, minus 8
;     -8         rbx: this                      <- rsp before a call: a multiple of 16

FUNCTION constructor_variants_end
        CFI_START
        push    rbx
        CFI_PUSH rbx
        mov     rbx, rdi
        lea     rsi, [rel most_tables]          ; D2 as C2
        call    _ZN6middleD2Ev wrt ..plt
        lea     rdi, [rbx + 24]
        call    _ZN4baseD2Ev wrt ..plt          ; in the reverse order
        pop     rbx
        CFI_POP rbx
        ret
        CFI_END
END_FUNCTION constructor_variants_end

TABLE constructor_variants_tables
        dq      16                              ; where the virtual base is
        dq      0                               ; offset to top
        dq      0                               ; no type_info
left_table:                                     ; and no virtual function
        dq      24                              ; in a most it is elsewhere
        dq      0
        dq      0
middle_in_most:
        dq      0                               ; ~middle(), which nobody calls through this one
        dq      0
most_tables:                                    ; the VTT, as far as middle wants it
        dq      middle_in_most
END_TABLE constructor_variants_tables

VARIABLE constructor_variants_seen, 16
