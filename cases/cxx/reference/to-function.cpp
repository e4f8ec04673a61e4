/*---
rule = "cxx.reference"
says = "A reference to a function is its address."
---*/
long f(long (&callback)(int), long a);
//@ sysv: callback=rdi a=rsi -> rax
//@ win64-gnu: callback=rcx a=rdx -> rax
//@ win64-msvc: callback=rcx a=rdx -> rax
