/*---
rule = "win64.return.small-pod"
says = "A struct packed to four bytes comes back in rax."
---*/
struct __attribute__((packed)) s { char a; short b; char c; };
struct s f(int a, struct s b);
//@ win64: a=rcx b=rdx -> rax
