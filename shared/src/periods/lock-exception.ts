interface Exception {
  readonly unitCode: string | null
  readonly projectCode: string | null
  /** UTC instant. */
  readonly until: string
}

/** Whether a lock exception is still in force at an instant; it closes by itself. */
export const isActive = ({ until }: Pick<Exception, 'until'>, at: string): boolean => Date.parse(at) < Date.parse(until)

/** Whether an exception lets this line be written at an instant: its unit and its project, where it names them. */
export function coversLine(
  exception: Exception,
  line: { readonly unitCode: string; readonly projectCode: string },
  at: string,
): boolean {
  return (
    isActive(exception, at) &&
    (exception.unitCode === null || exception.unitCode === line.unitCode) &&
    (exception.projectCode === null || exception.projectCode === line.projectCode)
  )
}
