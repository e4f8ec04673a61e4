/*---
rule = "sysv.class.empty"
says = "An empty class has size 1, which is padding: it takes no register."
---*/
struct empty {};
long f(long a, empty b, long c);
//@ sysv: a=rdi b=none c=rsi -> rax
