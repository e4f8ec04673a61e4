__int128 f(unsigned __int128 a) { return (__int128)a; }
