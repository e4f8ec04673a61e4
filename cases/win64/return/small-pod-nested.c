/*---
rule = "win64.return.small-pod"
says = "A struct of structs and arrays that is eight bytes in all comes back in rax."
---*/
struct inner { short a[2]; };
struct outer { struct inner i; float x; };
struct outer f(struct inner a, float b);
//@ win64: a=rcx b=xmm1 -> rax
