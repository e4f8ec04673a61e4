_BitInt(17) f(unsigned _BitInt(97) a) { return (_BitInt(17))a; }
