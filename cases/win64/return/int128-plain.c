/*---
rule = "win64.return.int128"
says = "An __int128 comes back in xmm0, with no hidden pointer, though one that is passed goes by reference."
---*/
__int128 f(__int128 a, int b);
//@ win64-gnu: a=&rcx b=rdx -> xmm0
//@ win64-ms_abi: a=&rcx b=rdx -> xmm0
