/*---
rule = "win64.return.small-pod"
says = "A char and an int make eight bytes with the padding between them, and come back in rax."
---*/
struct s { char a; int b; };
struct s f(int a, struct s b);
//@ win64: a=rcx b=rdx -> rax
//@ layout win64: struct s: size=8 align=4 a=0 b=4
