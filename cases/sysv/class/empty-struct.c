/*---
rule = "sysv.class.empty"
says = "An empty struct takes no register: the arguments around it are neighbours."
---*/
struct empty {};
long f(long a, struct empty e, long b);
//@ sysv: a=rdi e=none b=rsi -> rax
