/*---
rule = "sysv.varargs.va-arg-integer"
says = "Unnamed pointers are read like longs."
---*/
long f(const char *format, ...);
//@ sysv: call f((char *), (void *), 2, (char *)): format=rdi arg2=rsi arg3=rdx arg4=rcx al=0 -> rax
