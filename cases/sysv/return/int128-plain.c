/*---
rule = "sysv.return.int128"
says = "An __int128 comes back with its low half in rax and its high half in rdx."
---*/
__int128 f(__int128 a, long b);
//@ sysv: a=rdi+rsi b=rdx -> rax+rdx
