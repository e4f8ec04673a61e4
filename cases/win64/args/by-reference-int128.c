/*---
rule = "win64.args.by-reference"
says = "An __int128 does not fit in eight bytes: it goes by reference, and takes one position."
---*/
long long f(__int128 a, int b, unsigned __int128 c, int d, __int128 e);
//@ win64-gnu: a=&rcx b=rdx c=&r8 d=r9 e=&stack+40 -> rax
//@ win64-ms_abi: a=&rcx b=rdx c=&r8 d=r9 e=&stack+40 -> rax
