/*---
rule = "cxx.this-argument"
says = "So does that to a result that is not trivial for the purposes of calls."
---*/
struct r { r(const r &); ~r(); char a; };
struct s { double x; r f(r a); };
//@ sysv: this=rsi a=&rdx -> &rax
//@ win64-gnu: this=rdx a=&r8 -> &rax
