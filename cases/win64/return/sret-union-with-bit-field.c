/*---
rule = "win64.return.sret"
says = "A union of three ints and a long long bit-field has the size of a multiple of 8: its memory has 16 bytes."
---*/
struct s { int a, b, c; };
union u { struct s m; unsigned long long bits : 38; };
union u f(int a);
//@ win64: a=rdx -> &rax
//@ layout win64: union u: size=16 align=8 m=0 bits=@0:38
