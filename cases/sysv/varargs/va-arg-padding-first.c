/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "The first eightbyte holds an unnamed bit-field alone, taken for padding: one register holds the second, and va_arg takes the next."
---*/
struct s { int : 26; long a; };
long f(int n, ...);
//@ sysv: call f(1, (struct s), 2): n=rdi arg2=rsi arg3=rdx al=0 -> rax
