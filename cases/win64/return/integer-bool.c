/*---
rule = "win64.return.integer"
says = "A _Bool comes back in rax."
---*/
_Bool f(int a, _Bool b);
//@ win64: a=rcx b=rdx -> rax
