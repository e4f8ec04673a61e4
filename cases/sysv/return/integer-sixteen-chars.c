/*---
rule = "sysv.return.integer"
says = "Sixteen bytes are the most that come back in integer registers."
---*/
struct name { char c[16]; };
struct name f(long a);
//@ sysv: a=rdi -> rax+rdx
