/*---
rule = "cxx.class-layout"
says = "Two empty bases that share an empty base: the second one does not lie at offset 0 either, and the class has size 2."
---*/
struct e {};
struct a : e {};
struct b : e {};
struct s : a, b {};
long f(s *p);
//@ sysv: p=rdi -> rax
//@ win64-gnu: p=rcx -> rax
//@ layout: s: size=2 align=1 :a=0 :b=1
//@ layout win64-gnu: s: size=2 align=1 :a=0 :b=1
