import { type Day, isDay } from '@pianqu/shared/time/day.ts'

/** A day as people type it, `2025-10-31`, `2025.10.31`, `2025/10/1` or `20251031`; null for what is no day. */
export function dayOfText(text: string): Day | null {
  const match = /^(\d{4})[-./年]?(\d{1,2})[-./月]?(\d{1,2})日?$/.exec(text.trim())
  if (!match) return null
  const [, year = '', month = '', date = ''] = match
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : null
}
