/*---
rule = "win64.layout.aggregates"
says = "An unnamed struct with an __int128 is aligned to 16, as the __int128 is."
---*/
struct s { long long a; struct { __int128 b; }; char c; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=48 align=16 a=0 b=16 c=32
