/*---
rule = "sysv.class.union"
says = "A long over a _Complex float takes both parts into one general register."
---*/
union mix { _Complex float z; long l; };
union mix f(union mix m, float x);
//@ sysv: m=rdi x=xmm0 -> rax
