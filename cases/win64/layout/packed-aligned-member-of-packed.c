/*---
rule = "win64.layout.packed-aligned"
says = "In a packed struct an aligned member keeps its 32, and the others follow each other without padding."
---*/
struct __attribute__((packed)) s { char a; short b; double c; double d __attribute__((aligned(32))); char e; double g; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=64 align=32 a=0 b=1 c=3 d=32 e=40 g=41
