/*---
rule = "win64.layout.bitfields"
says = "Bit-fields that fill a unit to its last bit leave the next one to start another."
---*/
struct s { unsigned a : 16, b : 16, c : 1; };
struct t { unsigned a : 32; unsigned b : 1; };
long long f(struct s *p, struct t *q);
//@ win64: p=rcx q=rdx -> rax
//@ layout win64: struct s: size=8 align=4 a=@0:16 b=@16:16 c=@32:1
//@ layout win64: struct t: size=8 align=4 a=@0:32 b=@32:1
