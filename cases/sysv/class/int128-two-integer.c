/*---
rule = "sysv.class.int128"
says = "An __int128 is two INTEGER eightbytes: two registers, low half first."
---*/
__int128 f(__int128 a, unsigned __int128 b, long c);
//@ sysv: a=rdi+rsi b=rdx+rcx c=r8 -> rax+rdx
