/*---
rule = "win64.return.small-pod"
says = "Bit-fields of one type in four bytes come back in rax."
---*/
struct s { unsigned a : 5, b : 20, c : 7; };
struct s f(struct s a, int b);
//@ win64: a=rcx b=rdx -> rax
