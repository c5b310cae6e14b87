/** The first instant of a day by the clock of the city, which keeps UTC+8 all year. */
export const dayBegins = (day: string): string => new Date(`${day}T00:00:00.000+08:00`).toISOString()

/** The last instant of a day by the clock of the city. */
export const dayEnds = (day: string): string => new Date(`${day}T23:59:59.999+08:00`).toISOString()
