const shanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** `2025-10-27 10:13`, the clock of the city, from a UTC instant. */
export function instantText(at: string): string {
  const time = new Date(at)
  return Number.isNaN(time.getTime()) ? at : shanghai.format(time).replace(', ', ' ')
}
