/*---
rule = "cxx.class-layout"
says = "An assignment and a destructor that are defaulted where they are declared are none of its own: the base is a POD, and keeps its tail."
---*/
struct assigned { int a; char b; assigned &operator=(const assigned &) = default; };
struct behind_assigned : assigned { char c; };
struct destroyed { int d; char e; ~destroyed() = default; };
struct behind_destroyed : destroyed { char f; };
long f(behind_assigned *p, behind_destroyed *q);
//@ sysv: p=rdi q=rsi -> rax
//@ win64-gnu: p=rcx q=rdx -> rax
//@ layout: behind_assigned: size=12 align=4 :assigned=0 c=8
//@ layout: behind_destroyed: size=12 align=4 :destroyed=0 f=8
//@ layout win64-gnu: behind_assigned: size=12 align=4 :assigned=0 c=8
//@ layout win64-gnu: behind_destroyed: size=12 align=4 :destroyed=0 f=8
