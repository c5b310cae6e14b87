import type { Day } from './day.ts'

const shanghaiMs = 8 * 60 * 60 * 1000

const two = (value: number): string => String(value).padStart(2, '0')

/** `10月28日 10:02`, the clock of the city, which has no summer time, from a UTC instant. */
export function instantWords(at: string): string {
  const time = new Date(Date.parse(at) + shanghaiMs)
  return `${time.getUTCMonth() + 1}月${time.getUTCDate()}日 ${two(time.getUTCHours())}:${two(time.getUTCMinutes())}`
}

/** `2025年10月28日 10:02`, where the year is not told by what stands around it. */
export const instantInYear = (at: string): string =>
  `${new Date(Date.parse(at) + shanghaiMs).getUTCFullYear()}年${instantWords(at)}`

/** `2025-10-27 10:13`, the clock of the city, from a UTC instant. */
export function instantText(at: string): string {
  const time = new Date(Date.parse(at) + shanghaiMs)
  if (Number.isNaN(time.getTime())) return at
  return `${time.toISOString().slice(0, 10)} ${two(time.getUTCHours())}:${two(time.getUTCMinutes())}`
}

/** The day of the city in which a UTC instant lies. */
export const dayOfInstant = (at: string): Day => new Date(Date.parse(at) + shanghaiMs).toISOString().slice(0, 10) as Day
