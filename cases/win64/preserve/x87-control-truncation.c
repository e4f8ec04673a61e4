/*---
rule = "win64.preserve.x87-control"
says = "Converting a long double to an integer may set the x87 unit to truncation; the control word is back at return."
shapes = ["x87"]
---*/
long long f(long double a, int b);
//@ win64-gnu: a=&rcx b=rdx -> rax
//@ win64-ms_abi: a=&rcx b=rdx -> rax
