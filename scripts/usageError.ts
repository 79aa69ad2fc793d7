/** Something on a command line that cannot be done. Said without a stack, with exit code 2. */
export class UsageError extends Error {}
