import { isMonth, type Month } from '../time/month.ts'

/** `2025-09-1`: the month, and how many times it has been published. */
export const isSnapshotNumber = (text: string): boolean =>
  /^\d{4}-\d{2}-[1-9]\d{0,5}$/.test(text) && isMonth(text.slice(0, 7))

/** The month of a snapshot; undefined for what is no number of one. */
export function monthOfSnapshot(number: string): Month | undefined {
  const month = number.slice(0, 7)
  return isSnapshotNumber(number) && isMonth(month) ? month : undefined
}

/** `2025-10-2` after `2025-10-1`, and `2025-10-1` where the month has none. */
export function nextSnapshotNumber(month: Month, newest: string | null): string {
  return `${month}-${Number(newest?.split('-').at(-1) ?? 0) + 1}`
}

/** In place of the second number: the month of the first as it stands now. */
export const latest = 'latest'
