/*---
rule = "win64.varargs.unprototyped"
says = "Without a prototype a float is passed as a double, and a char and a short as int."
---*/
int f();
//@ win64: call f((float), (char), (short), 4.0f, (_Bool)): arg1=xmm0+rcx arg2=rdx arg3=r8 arg4=xmm3+r9 arg5=stack+40 -> rax
