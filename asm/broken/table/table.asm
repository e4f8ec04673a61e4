; The table of a subject library that holds one routine, so that a twin is loaded and judged as compiled subjects are.
;
;   struct SubjectTable callgate_table          harness/run/subject_io.h
;
; It has a single row: callgate_broken, in the role and shape that the plan gives it. The pointer to the io block is the
; routine's own and hidden: the routine reads it relative to rip, and each library has one.

%include "callgate.inc"

extern callgate_broken

section .bss align=8
global callgate_broken_io:object hidden (callgate_broken_io.end - callgate_broken_io)
callgate_broken_io:
    resq 1
.end:

section .data align=8
functions:
    dq callgate_broken

global callgate_table:object (callgate_table.end - callgate_table)
callgate_table:
    dq callgate_broken_io
    dq functions
    dq 1
.end:
