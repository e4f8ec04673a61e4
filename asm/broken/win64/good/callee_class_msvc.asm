; ---
; rule = ""
; abi = "win64-msvc"
; role = "callee"
; language = "c++"
; declaration = "struct s { long long a; s(const s &); ~s(); }; void f(s p);"
; places = []
; says = "Reads its parameter through the address, and destroys it, as Microsoft's C++ has it."
; ---
;
; Prototype   void f(s *p): the address of an object that the caller has made
; In          rcx   p
; Out         the sink, io->log
; Changed     rax rdx r8
; Stack        0    return address <- rsp at entry

%include "callgate.inc"
extern callgate_broken_io

FUNCTION callgate_broken
        mov     rax, [rel callgate_broken_io]
        mov     rdx, [rax + IO_SINK]
        mov     r8, [rcx]                       ; the object is where its caller says
        mov     [rdx], r8
        mov     rax, [rax + IO_LOG]             ; the destructor: an event, for nothing else is to be done
        mov     rdx, [rax + LOG_COUNT]
        lea     rdx, [rdx + 2*rdx]
        lea     rdx, [rax + 8*rdx + LOG_EVENTS]
        mov     qword [rdx + EVENT_KIND], 2     ; destroyed
        mov     qword [rdx + EVENT_ID], 0
        mov     [rdx + EVENT_AT], rcx
        inc     qword [rax + LOG_COUNT]
        ret
END_FUNCTION callgate_broken
