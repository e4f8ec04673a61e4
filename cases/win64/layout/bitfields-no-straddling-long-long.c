/*---
rule = "win64.layout.bitfields"
says = "Bit-fields of long long share 64 bits, and the one that would cross their end starts another unit."
---*/
struct s { unsigned long long a : 40, b : 20, c : 10; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=16 align=8 a=@0:40 b=@40:20 c=@64:10
