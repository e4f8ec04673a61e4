/*---
rule = "sysv.class.eightbyte-merge"
says = "An __int128 over a __m128 is two INTEGER eightbytes, in either order."
---*/
union ahead { __int128 i; __m128 v; };
union behind { __m128 v; __int128 i; };
union ahead f(union ahead p, union behind q, long a);
//@ sysv: p=rdi+rsi q=rdx+rcx a=r8 -> rax+rdx
