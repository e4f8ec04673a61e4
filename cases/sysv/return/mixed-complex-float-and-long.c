/*---
rule = "sysv.return.mixed"
says = "A _Complex float returns packed in xmm0, the long behind it in rax."
---*/
struct mix { _Complex float z; long a; };
struct mix f(struct mix m, _Complex float z);
//@ sysv: m=xmm0+rdi z=xmm1 -> xmm0+rax
