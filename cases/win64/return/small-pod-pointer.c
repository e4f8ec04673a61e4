/*---
rule = "win64.return.small-pod"
says = "A struct of one pointer comes back in rax."
---*/
struct s { void *p; };
struct s f(void *a, struct s b);
//@ win64: a=rcx b=rdx -> rax
