_Thread_local long x = 1;
long f(void) { return x; }
