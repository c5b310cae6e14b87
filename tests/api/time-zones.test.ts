import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const calendar = fileURLToPath(new URL('../../server/src/modules/months/working-day.facts.ts', import.meta.url))
const clock = fileURLToPath(new URL('../../server/src/clock.ts', import.meta.url))

/** What a process says that stands in a zone: the working days of an autumn, and what day it is at an instant. */
const script = `
const { isWorkingDay, festivalOf, calendarNotice } = await import(${JSON.stringify(calendar)})
const { systemClock } = await import(${JSON.stringify(clock)})
const worked = []
for (let at = Date.UTC(2025, 8, 20); at < Date.UTC(2025, 9, 20); at += 86_400_000) {
  const day = new Date(at).toISOString().slice(0, 10)
  if (isWorkingDay(day)) worked.push(day.slice(5))
}
const RealDate = Date
const dayAt = (instant) => {
  globalThis.Date = class extends RealDate { constructor(...given) { super(...(given.length > 0 ? given : [instant])) } }
  const day = systemClock().today()
  globalThis.Date = RealDate
  return day
}
console.log(JSON.stringify({
  worked: worked.join(' '),
  festival: festivalOf('2025-10-06'),
  notices: [calendarNotice(['2025-12-31']), calendarNotice(['2027-01-04'])?.slice(0, 5)],
  days: [dayAt('2025-09-30T15:59:59Z'), dayAt('2025-09-30T16:00:00Z')],
}))`

test.each(['America/Los_Angeles', 'UTC', 'Asia/Shanghai', 'Pacific/Kiritimati'])(
  'a server in %s counts the days of the city',
  (timeZone) => {
    const flags = ['--experimental-strip-types', '--no-warnings', '--input-type=module', '--eval', script]
    const said = execFileSync(process.execPath, flags, { env: { ...process.env, TZ: timeZone }, encoding: 'utf8' })
    expect(JSON.parse(said)).toEqual({
      worked: '09-22 09-23 09-24 09-25 09-26 09-28 09-29 09-30 10-09 10-10 10-11 10-13 10-14 10-15 10-16 10-17',
      festival: '中秋',
      notices: [null, '2027年'],
      days: ['2025-09-30', '2025-10-01'],
    })
  },
  60_000,
)
