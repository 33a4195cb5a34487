/**
 * So long people count as they were read. Whoever's turn comes later is read again before PUT replaces anything whole: what
 * others took away since must not come back. By the wall clock, since others go on while a laptop sleeps.
 */
export const freshMs = 10 * 60_000;
