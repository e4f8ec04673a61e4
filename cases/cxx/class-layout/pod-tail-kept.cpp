/*---
rule = "cxx.class-layout"
says = "The tail padding of a POD base is left alone."
---*/
struct base { long a; char b; };
struct s : base { char c; };
long f(s *p);
//@ sysv: p=rdi -> rax
//@ win64-gnu: p=rcx -> rax
//@ layout: s: size=24 align=8 :base=0 c=16
//@ layout win64-gnu: s: size=12 align=4 :base=0 c=8
