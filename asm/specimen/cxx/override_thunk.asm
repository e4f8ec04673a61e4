; ---
; rule = "cxx.virtual-call"
; also = ["cxx.mangling", "cxx.rtti"]
; says = "Whoever defines a virtual function defines its thunks with it: compiled classes that inherit it have them in their tables."
; features = ["rtti"]
; ---
;
; The virtual functions of a class with a second base and a virtual one. Compiled code derives from it, without these.
;
;       struct mine : first, second, virtual shared { long one(long) override; long two(long) override; ... three ... };
;       struct heir : mine { long d; };                                                            compiled
;
; Prototype   long mine::one(mine *this, long n);        and so two, three
; Prototype   long two_for_second(second *this, long n);
; Prototype   long three_for_shared(shared *this, long n);
; Rules       cxx.virtual-call, cxx.mangling, cxx.rtti
;
; The object:  +0 table, +8 a (first), +16 table, +24 b (second), members of whatever derives from it, table, c (shared).
; A thunk has a name of its own: Th, h for a constant: h n16 _, this minus 16; Tv, v 0 _ n24 _: this plus nothing, plus what
; stands 24 bytes before the address point of its table; and then the function's encoding.

%include "callgate.inc"

extern _ZTVN10__cxxabiv121__vmi_class_type_infoE
extern _ZTI5first
extern _ZTI6second
extern _ZTI6shared

; In          rdi   this, rsi n
; Out         rax   a + n
; Changed     nothing else
; The stack: nothing below the return address

FUNCTION _ZN4mine3oneEl
        CFI_START
        mov     rax, [rdi + 8]
        add     rax, rsi
        ret
        CFI_END
END_FUNCTION _ZN4mine3oneEl

; Out         rax   2 * a + n

FUNCTION _ZN4mine3twoEl
        CFI_START
        mov     rax, [rdi + 8]                  ; this is a mine, whoever called
        lea     rax, [rsi + 2*rax]
        ret
        CFI_END
END_FUNCTION _ZN4mine3twoEl

; Out         rax   4 * a + n

FUNCTION _ZN4mine5threeEl
        CFI_START
        mov     rax, [rdi + 8]
        lea     rax, [rsi + 4*rax]
        ret
        CFI_END
END_FUNCTION _ZN4mine5threeEl

; In          rdi   the base second, rsi n
; Out         as mine::two
; Changed     rdi
; The stack: nothing below the return address

FUNCTION _ZThn16_N4mine3twoEl
        CFI_START
        sub     rdi, 16                         ; second lies there in every mine
        mov     rax, [rdi + 8]                  ; then mine::two, without a jump
        lea     rax, [rsi + 2*rax]
        ret
        CFI_END
END_FUNCTION _ZThn16_N4mine3twoEl

; In          rdi   the virtual base shared, rsi n
; Out         as mine::three
; Changed     rdi
; The stack: nothing below the return address

FUNCTION _ZTv0_n24_N4mine5threeEl
        CFI_START
        mov     rax, [rdi]                      ; where mine lies from there depends on the whole object,
        add     rdi, [rax - 24]                 ; so that its table for shared says it: the vcall offset of `three`
        mov     rax, [rdi + 8]
        lea     rax, [rsi + 4*rax]
        ret
        CFI_END
END_FUNCTION _ZTv0_n24_N4mine5threeEl

; Its first virtual function is here, so the tables and the type_info are. A constructor, which is inline and compiled, puts
; the address points of the three tables into a mine.

TABLE _ZTV4mine
        dq      32                              ; where the virtual base is in a mine that is nothing more
        dq      0                               ; offset to top
        dq      _ZTI4mine
        dq      _ZN4mine3oneEl                  ; the address point, also of the base first
        dq      _ZN4mine3twoEl                  ; first has no such function: a slot more
        dq      _ZN4mine5threeEl
        dq      -16
        dq      _ZTI4mine
        dq      _ZThn16_N4mine3twoEl            ; the address point of second
        dq      -32                             ; the vcall offset of its one function
        dq      -32                             ; the offset to top
        dq      _ZTI4mine
        dq      _ZTv0_n24_N4mine5threeEl        ; the address point of shared
END_TABLE _ZTV4mine

TABLE _ZTI4mine
        dq      _ZTVN10__cxxabiv121__vmi_class_type_infoE + 16
        dq      _ZTS4mine
        dd      0, 3                            ; flags: no base is repeated; three bases
        dq      _ZTI5first, 2                   ; at 0, public
        dq      _ZTI6second, 16 << 8 | 2
        dq      _ZTI6shared, (-24 << 8) | 3     ; virtual: where its offset stands, before the address point
END_TABLE _ZTI4mine

TABLE _ZTS4mine
        db      "4mine", 0
END_TABLE _ZTS4mine
