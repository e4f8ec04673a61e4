/*---
rule = "sysv.return.mixed"
says = "A __m64 returns in xmm0, the long behind it in rax."
---*/
struct mix { __m64 m; long a; };
struct mix f(struct mix m, __m64 v);
//@ sysv: m=xmm0+rdi v=xmm1 -> xmm0+rax
