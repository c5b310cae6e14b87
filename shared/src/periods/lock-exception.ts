interface Exception {
  readonly unitCode: string | null
  readonly projectCode: string | null
  /** UTC instant. */
  readonly until: string
}

/** Whether a lock exception is still in force at an instant; it closes by itself. */
export const isActive = ({ until }: Pick<Exception, 'until'>, at: string): boolean => Date.parse(at) < Date.parse(until)

interface Line {
  readonly unitCode: string
  readonly projectCode: string
}

/** Whether a line is in the scope of an exception: of its unit and its project, where it names them. */
const names = ({ unitCode, projectCode }: Exception, line: Line): boolean =>
  (unitCode === null || unitCode === line.unitCode) && (projectCode === null || projectCode === line.projectCode)

/** Whether an exception lets this line be written at an instant. */
export const coversLine = (exception: Exception, line: Line, at: string): boolean =>
  isActive(exception, at) && names(exception, line)

/** When the last exception for this line was over; null where there was none. */
export function lastOver(exceptions: readonly Exception[], line: Line, at: string): string | null {
  const over = exceptions.filter((exception) => names(exception, line) && !isActive(exception, at))
  return over.map(({ until }) => until).reduce<string | null>((last, until) => laterOf(last, until), null)
}

const laterOf = (a: string | null, b: string): string => (a !== null && Date.parse(a) > Date.parse(b) ? a : b)
