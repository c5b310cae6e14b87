const cityOffsetMs = 8 * 3_600_000

/** `2025-11-12 18:00` by the city's clock, which knows no summer time, from an instant; anything else as it is. */
export function clockText(at: string): string {
  const time = Date.parse(at)
  if (Number.isNaN(time)) return at
  return new Date(time + cityOffsetMs).toISOString().slice(0, 16).replace('T', ' ')
}

/** The instant of a day and a time of day by the city's clock; null for what is none. */
export function instantOf(day: string, time: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null
  const parsed = Date.parse(`${day}T${time}:00Z`)
  // A day that does not exist rolls into the next month.
  if (Number.isNaN(parsed) || !new Date(parsed).toISOString().startsWith(day)) return null
  return new Date(parsed - cityOffsetMs).toISOString()
}
