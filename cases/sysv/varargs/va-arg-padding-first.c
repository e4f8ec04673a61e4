/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "The first eightbyte holds an unnamed bit-field alone, taken for padding: va_arg finds the second in the next register, and again."
---*/
struct s { int : 26; long a; };
long f(int n, ...);
//@ sysv: call f(1, (struct s), (struct s)): n=rdi arg2=rsi arg3=rdx al=0 -> rax
