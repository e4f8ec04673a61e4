/*---
rule = "sysv.return.integer"
says = "A _BitInt(100) is returned as two limbs: 64 bits in rax, 36 in rdx."
---*/
_BitInt(100) f(long a, _BitInt(100) b);
//@ sysv: a=rdi b=rsi+rdx -> rax+rdx
