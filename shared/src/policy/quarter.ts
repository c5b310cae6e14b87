import type { Day } from '../time/day.ts'

/** `2025-Q3`. */
export type Quarter = `${number}-Q${number}`

/** The quarter that a day lies in. */
export const quarterOfDay = (day: Day): Quarter =>
  `${Number(day.slice(0, 4))}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

const numberOf = (quarter: Quarter): number => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(-1)) - 1

/** So many quarters, the last of them the one given, oldest first. */
export const quartersUpTo = (last: Quarter, count: number): Quarter[] =>
  Array.from({ length: count }, (_, index): Quarter => {
    const number = numberOf(last) - count + 1 + index
    return `${Math.floor(number / 4)}-Q${(number % 4) + 1}`
  })

/** `2025年第3季度`. */
export const quarterText = (quarter: string): string => `${quarter.slice(0, 4)}年第${quarter.slice(-1)}季度`
