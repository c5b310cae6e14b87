/** Whether a write gave up because somebody else, such as a command of the operator, was writing all the while. */
export const isLocked = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
