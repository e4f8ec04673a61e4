struct s { char a; int b; } __attribute__((packed));
struct t { char a; int b __attribute__((packed)); };
