/*---
rule = "win64.layout.bitfields"
says = "A zero-width unsigned long long closes a unit of eight bytes."
---*/
struct s { unsigned long long a : 3; unsigned long long : 0; unsigned long long b : 3; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=16 align=8 a=@0:3 b=@64:3
