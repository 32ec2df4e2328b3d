internal import CMalloc

/// What a computation gave back, kept for the next one.
public enum FreedMemory {
    /// From now on up to 128 MB of it stay with the process. Without that the C library hands large pieces to the system
    /// at once and gets them again page by page, each cleared first: a fifth of the time that coverage of two million cells
    /// takes. A process that never used so much holds no more for it.
    public static func keep() {
        #if os(Linux)
            mallopt(M_MMAP_THRESHOLD, 64 << 20)
            mallopt(M_TRIM_THRESHOLD, 128 << 20)
        #endif
    }
}
