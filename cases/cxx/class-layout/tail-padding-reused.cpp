/*---
rule = "cxx.class-layout"
says = "A base with a private member is no POD: the derived class uses its tail padding."
---*/
class base { long a; char b; };
struct s : base { char c; };
long f(s p, base *q);
//@ sysv: p=rdi+rsi q=rdx -> rax
//@ win64-gnu: p=rcx q=rdx -> rax
//@ layout: s: size=16 align=8 :base=0 c=9
//@ layout win64-gnu: s: size=8 align=4 :base=0 c=5
