/*---
rule = "win64.layout.packed-aligned"
says = "Packed, members follow each other without padding, as under pack(1)."
---*/
struct __attribute__((packed)) s { char a; int b; short c; double d; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=15 align=1 a=0 b=1 c=5 d=7
