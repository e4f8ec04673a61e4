/*---
rule = "sysv.return.integer"
says = "A pointer and a char: rax, and one byte of rdx."
---*/
struct name { void *p; char c; };
struct name f(struct name n, char c);
//@ sysv: n=rdi+rsi c=rdx -> rax+rdx
