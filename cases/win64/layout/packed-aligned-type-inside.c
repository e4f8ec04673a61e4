/*---
rule = "win64.layout.packed-aligned"
says = "A struct that holds one aligned to 32 is aligned to 32 too, and its size is a multiple."
---*/
struct __attribute__((aligned(32))) line { int a, b, c, d; };
struct before { struct line l; int a; };
struct behind { int a; struct line l; };
long long f(struct before *p, struct behind *q);
//@ win64: p=rcx q=rdx -> rax
//@ layout win64: struct line: size=32 align=32 a=0 b=4 c=8 d=12
//@ layout win64: struct before: size=64 align=32 l=0 a=32
//@ layout win64: struct behind: size=64 align=32 a=0 l=32
