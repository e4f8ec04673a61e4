/*---
rule = "win64.layout.bitfields"
says = "An enum is an int, so a bit-field of it shares the unit of an int."
---*/
enum color { RED, GREEN, BLUE };
struct s { int a : 5; enum color b : 3; int c : 20; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=4 align=4 a=@0:5 b=@5:3 c=@8:20
