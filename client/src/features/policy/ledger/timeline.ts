import { type Day, daysBetween } from '@pianqu/shared/time/day.ts'

interface Dated {
  readonly validFrom: Day | null
  readonly validUntil: Day | null
}

const startOf = (year: number): Day => `${year}-01-01` as Day
const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** A line of whole years around all that is in force and the day: where on it things stand, in percent. */
export function yearsAround(all: readonly Dated[], on: Day) {
  const days = [on, ...all.flatMap(({ validFrom, validUntil }) => [validFrom, validUntil])].flatMap((day) => day ?? [])
  const numbers = days.map(yearOf)
  const first = Math.min(...numbers) - 1
  const last = Math.max(...numbers) + 1
  const whole = daysBetween(startOf(first), startOf(last + 1))
  const place = (day: Day): number => (daysBetween(startOf(first), day) / whole) * 100
  return {
    years: Array.from({ length: last - first + 1 }, (_, index) => ({
      year: first + index,
      left: place(startOf(first + index)),
    })),
    at: place(on),
    span: ({ validFrom, validUntil }: Dated) => ({
      left: validFrom ? place(validFrom) : 0,
      right: validUntil ? place(validUntil) : 100,
      isOpenLeft: validFrom === null,
      isOpenRight: validUntil === null,
    }),
  }
}
