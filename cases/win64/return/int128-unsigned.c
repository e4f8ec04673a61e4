/*---
rule = "win64.return.int128"
says = "An unsigned __int128 comes back in xmm0 too, beside arguments in all four positions."
---*/
unsigned __int128 f(int a, double b, unsigned __int128 c, long long d, int e);
//@ win64-gnu: a=rcx b=xmm1 c=&r8 d=r9 e=stack+40 -> xmm0
//@ win64-ms_abi: a=rcx b=xmm1 c=&r8 d=r9 e=stack+40 -> xmm0
