/*---
rule = "win64.return.sret"
says = "Three empty classes are a class of three bytes without a value: it is returned in memory, whose address comes first."
---*/
struct e { };
struct s { e a, b, c; };
s f(int x);
//@ win64-gnu: x=rdx -> &rax
//@ win64-msvc: x=rdx -> &rax
