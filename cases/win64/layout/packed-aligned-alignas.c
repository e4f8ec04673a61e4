/*---
rule = "win64.layout.packed-aligned"
says = "_Alignas(32) on an array moves it to 32 and raises the struct."
---*/
struct s { int a; _Alignas(32) char b[32]; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=64 align=32 a=0 b=32
