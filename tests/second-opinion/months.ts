/** Months as text, counted by hand: the second opinion borrows no calendar. */
const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1

const textOf = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`

export const addMonths = (month: string, count: number): string => textOf(numberOf(month) + count)

export const monthsApart = (from: string, to: string): number => numberOf(to) - numberOf(from)

export const monthsBetween = (from: string, to: string): string[] =>
  Array.from({ length: monthsApart(from, to) + 1 }, (_, at) => addMonths(from, at))

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function lastDay(month: string): string {
  const year = Number(month.slice(0, 4))
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const length = lengths[Number(month.slice(5)) - 1] ?? 31
  return `${month}-${String(month.slice(5) === '02' && isLeap ? 29 : length)}`
}
