/*---
rule = "cxx.class-layout"
says = "A constructor makes a struct no POD: its tail padding is reused."
---*/
struct base { base(int); int a; char b; };
struct s : base { short c; };
s f(s p);
//@ sysv: p=rdi -> rax
//@ win64-gnu: p=rcx -> rax
//@ layout: s: size=8 align=4 :base=0 c=6
//@ layout win64-gnu: s: size=8 align=4 :base=0 c=6
