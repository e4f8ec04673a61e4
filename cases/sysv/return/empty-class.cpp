/*---
rule = "sysv.return.empty"
says = "An empty class is one byte of padding: nothing is returned, and no hidden pointer shifts the arguments."
---*/
struct e {};
e f(e x, long a);
//@ sysv: x=none a=rdi -> none
