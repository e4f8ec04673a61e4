/*---
rule = "sysv.class.eightbyte-merge"
says = "A base that can only be moved, trivially, leaves the whole a trivial move: it is passed in a register."
---*/
struct b { b(const b &) = delete; b(b &&) = default; int x; };
struct s : b { int y; };
long f(s p, long c);
//@ sysv: p=rdi c=rsi -> rax
