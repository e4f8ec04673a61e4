/*---
rule = "sysv.class.integer"
says = "An enum with a value beyond int is 8 bytes and fills the register."
---*/
enum wide { NEAR, FAR = 0x100000000 };
long f(enum wide a, int b);
//@ sysv: a=rdi b=rsi -> rax
