/*---
rule = "cxx.reference"
says = "A reference to a function is its address."
---*/
long f(long (&callback)(int), long a);
//@ sysv: callback=rdi a=rsi -> rax
