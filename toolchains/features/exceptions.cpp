int f(int a) {
    try {
        throw a;
    } catch (int caught) {
        return caught;
    }
}
