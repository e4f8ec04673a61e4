/*---
rule = "win64.return.float-vector"
says = "A double comes back in xmm0 from a function that takes nothing."
---*/
double f(void);
//@ win64: -> xmm0
