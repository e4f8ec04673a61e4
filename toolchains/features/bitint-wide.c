_BitInt(200) f(_BitInt(129) a) { return a; }
