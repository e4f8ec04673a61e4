/*---
rule = "win64.vectorcall.return"
says = "A float comes back in xmm0 from a function that takes nothing."
---*/
float __vectorcall f(void);
//@ win64: -> xmm0
