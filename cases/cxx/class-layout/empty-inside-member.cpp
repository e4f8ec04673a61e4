/*---
rule = "cxx.class-layout"
says = "An empty base, and a member whose own base is of that type: it moves, bit-fields, arrays of chars and all."
---*/
struct e {};
struct in : e { int a : 3; char v[2]; };
struct s : e { in x; };
long f(s *p);
//@ sysv: p=rdi -> rax
//@ win64-gnu: p=rcx -> rax
//@ layout: in: size=4 align=4 :e=0 a=@0:3 v=1
//@ layout: s: size=8 align=4 :e=0 x=4
//@ layout win64-gnu: in: size=8 align=4 :e=0 a=@0:3 v=4
//@ layout win64-gnu: s: size=12 align=4 :e=0 x=4
