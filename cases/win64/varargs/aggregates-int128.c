/*---
rule = "win64.varargs.aggregates"
says = "An unnamed __int128 goes by reference as a named one does."
---*/
long long f(int n, ...);
//@ win64-gnu: call f(1, (__int128), 2, (unsigned __int128), (__int128)): n=rcx arg2=&rdx arg3=r8 arg4=&r9 arg5=&stack+40 -> rax
//@ win64-ms_abi: call f(1, (__int128), 2, (unsigned __int128), (__int128)): n=rcx arg2=&rdx arg3=r8 arg4=&r9 arg5=&stack+40 -> rax
