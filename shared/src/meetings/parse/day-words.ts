import { type Day, dayAfter, dayBefore, daysAfter, daysBetween, isDay } from '../../time/day.ts'
import { addMonths, lastDayOf, type Month, monthOf, monthOfDay, yearOf } from '../../time/month.ts'
import { numeralOf, numeralPattern } from './numeral.ts'

/** What a day is counted with: the working days of the State Council, and its festivals. */
export interface Calendar {
  readonly isWorkingDay: (day: Day) => boolean
  /** `国庆节`, where the day is one of its days off. */
  readonly festivalOf: (day: Day) => string | null
}

/** A day that was found in a text: where, and which; null where the words do not say which. */
export interface FoundDay {
  readonly start: number
  readonly end: number
  readonly day: Day | null
}

type Reading = (match: RegExpExecArray, on: Day, calendar: Calendar) => Day | null

const two = (value: number | string): string => String(value).padStart(2, '0')

function dayIn(month: Month, date: number): Day | null {
  const day = `${month}-${two(date)}`
  return isDay(day) ? day : null
}

/** Of what comes once a year: the next one, unless the last is so near that it is meant, which is no promise. */
const longestAheadDays = 274

function coming(on: Day, ofYear: (year: number) => Day | null): Day | null {
  const year = yearOf(monthOfDay(on))
  const next = [ofYear(year), ofYear(year + 1)].find((day) => day !== null && day >= on) ?? null
  return next !== null && daysBetween(on, next) <= longestAheadDays ? next : null
}

const monthIn = (year: number, month: string): Month | null => {
  const number = Number(month)
  return number >= 1 && number <= 12 ? monthOf(year, number) : null
}

const yearsAhead: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 明年: 1, 次年: 1, 后年: 2 }

/** In a year that is named, or the one that is coming. */
function inYear(on: Day, named: string | undefined, ofYear: (year: number) => Day | null): Day | null {
  if (named === undefined) return coming(on, ofYear)
  const ahead = yearsAhead[named]
  return ofYear(ahead === undefined ? Number(named.replace('年', '')) : yearOf(monthOfDay(on)) + ahead)
}

const yearPattern = '(\\d{4}年|今年|本年|明年|次年|后年)?'

function within(month: Month, part: string): Day | null {
  if (part === '上旬') return dayIn(month, 10)
  return part === '中旬' ? dayIn(month, 20) : lastDayOf(month)
}

/** Monday is 1, Sunday 7. */
const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

const weekdays = '一二三四五六日'
const weekdayOf = (char: string): number => (char === '天' ? 7 : weekdays.indexOf(char) + 1)

function inWeek(on: Day, which: string, char: string): Day | null {
  const ahead = weekdayOf(char) - weekday(on)
  if (which === '') return daysAfter(on, ahead >= 0 ? ahead : ahead + 7)
  const weeks = which.replaceAll(/[周个星期礼拜]/g, '')
  if (weeks === '本' || weeks === '这') return ahead >= 0 ? daysAfter(on, ahead) : null
  return daysAfter(on, ahead + 7 * weeks.length)
}

function workingDaysAfter(on: Day, count: number, { isWorkingDay }: Calendar): Day {
  let day = on
  for (let left = count; left > 0; ) {
    day = dayAfter(day)
    if (isWorkingDay(day)) left -= 1
  }
  return day
}

/** The same date so many months later, the last day where a month is too short for it. */
function monthsAfter(on: Day, count: number): Day {
  const month = addMonths(monthOfDay(on), count)
  return dayIn(month, Number(on.slice(8))) ?? lastDayOf(month)
}

function afterSpan(on: Day, count: string, unit: string, calendar: Calendar): Day | null {
  if (count === '半') {
    if (unit.endsWith('月')) return daysAfter(on, 15)
    return unit === '年' ? monthsAfter(on, 6) : null
  }
  const number = numeralOf(count)
  if (number === null || number === 0) return null
  if (unit.includes('工作')) return workingDaysAfter(on, number, calendar)
  if (/周|星期|礼拜/.test(unit)) return daysAfter(on, 7 * number)
  if (unit.includes('月')) return monthsAfter(on, number)
  return unit.includes('年') ? monthsAfter(on, 12 * number) : daysAfter(on, number)
}

/** How far ahead a festival is looked for. */
const farthestDays = 370

/** The days off of the next festival from a day on, of a name where one is given. */
function nextFestival(on: Day, name: string | undefined, { festivalOf }: Calendar): { first: Day; last: Day } | null {
  const isOf = (day: Day) => {
    const festival = festivalOf(day)
    return (
      festival !== null && (name === undefined || festival.includes(name) || name.includes(festival.replace('节', '')))
    )
  }
  for (let first = on, left = farthestDays; left > 0; first = dayAfter(first), left -= 1) {
    if (!isOf(first)) continue
    let last = first
    while (isOf(dayAfter(last))) last = dayAfter(last)
    return { first, last }
  }
  return null
}

function aroundFestival(on: Day, name: string | undefined, side: string, calendar: Calendar): Day | null {
  const festival = nextFestival(on, name, calendar)
  if (!festival) return null
  const step = side === '前' ? dayBefore : dayAfter
  let day = step(side === '前' ? festival.first : festival.last)
  while (!calendar.isWorkingDay(day)) day = step(day)
  return day >= on ? day : null
}

const quarters = '一二三四'

const near: Readonly<Record<string, number>> = { 今天: 0, 今日: 0, 当天: 0, 明天: 1, 明日: 1, 后天: 2, 大后天: 3 }

/** Ways to say a day, the longer before the shorter that they hold. */
const ways: readonly (readonly [pattern: string, read: Reading])[] = [
  [
    '(\\d{4})[年./-](\\d{1,2})[月./-](\\d{1,2})[日号]?',
    ([, year, month = '', date]) => {
      const found = monthIn(Number(year), month)
      return found && dayIn(found, Number(date))
    },
  ],
  [
    `${yearPattern}(\\d{1,2})月(\\d{1,2})[日号]?(?!\\d|[个多])`,
    ([, year, month = '', date], on) =>
      inYear(on, year, (in_) => {
        const found = monthIn(in_, month)
        return found && dayIn(found, Number(date))
      }),
  ],
  // With a dot it is a day only where something is to be done before it: 11.15亿元 is none.
  [
    '(?<![\\d.])(\\d{1,2})[./](\\d{1,2})[日号]?(?:之前|以前|前)',
    ([, month = '', date], on) =>
      inYear(on, undefined, (in_) => {
        const found = monthIn(in_, month)
        return found && dayIn(found, Number(date))
      }),
  ],
  [
    `${yearPattern}(\\d{1,2})月(份)?(底|末|上旬|中旬|下旬)`,
    ([, year, month = '', , part = ''], on) =>
      inYear(on, year, (in_) => {
        const found = monthIn(in_, month)
        return found && within(found, part)
      }),
  ],
  [
    '(本|这个|这|当|下个|下)月(\\d{1,2})[日号]',
    ([, which = '', date], on) => {
      const day = dayIn(addMonths(monthOfDay(on), which.startsWith('下') ? 1 : 0), Number(date))
      return day !== null && day >= on ? day : null
    },
  ],
  [
    '(本|这个|这|当|下个|下)?月(底|末|上旬|中旬|下旬)',
    ([, which = '', part = ''], on) => {
      const day = within(addMonths(monthOfDay(on), which.startsWith('下') ? 1 : 0), part)
      return day !== null && day >= on ? day : null
    },
  ],
  [
    `${yearPattern}第?([一二三四1-4])季度(底|末|前|内)?`,
    ([, year, which = ''], on) => {
      const quarter = /\d/.test(which) ? Number(which) : quarters.indexOf(which) + 1
      return inYear(on, year, (in_) => lastDayOf(monthOf(in_, quarter * 3)))
    },
  ],
  [
    '(本|这个|这)季度(底|末|前|内)?',
    (_, on) => lastDayOf(monthOf(yearOf(monthOfDay(on)), Math.ceil(Number(on.slice(5, 7)) / 3) * 3)),
  ],
  [
    '(?<![半\\d一二两三四五六七八九十])(?:(\\d{4}|今|本|明|次|后)年?)?(上半年|年中|年底|年末|年内)',
    ([, year, part = ''], on) => {
      if (year === undefined && part === '上半年') return coming(on, (in_) => `${in_}-06-30` as Day)
      const end = part === '上半年' || part === '年中' ? '06-30' : '12-31'
      const day = inYear(on, `${year ?? '今'}年`, (in_) => `${in_}-${end}` as Day)
      return day !== null && day >= on ? day : null
    },
  ],
  ['(大后天|今天|今日|当天|明天|明日|后天)', ([, word = ''], on) => daysAfter(on, near[word] ?? 0)],
  [
    '((?:本|这|下下|下)(?:个)?(?:周|星期|礼拜)|周|星期|礼拜)([一二三四五六日天])',
    ([, which = '', char = ''], on) => inWeek(on, /^(周|星期|礼拜)$/.test(which) ? '' : which, char),
  ],
  [
    `(${numeralPattern})(个工作日|工作日|个自然日|自然日|个星期|星期|个礼拜|周|个月|个年|天|日|年)(以内|之内|内)`,
    ([, count = '', unit = ''], on, calendar) => afterSpan(on, count, unit.replace('个年', '年'), calendar),
  ],
  [
    '(元旦|春节|清明|劳动|五一|端午|中秋|国庆|十一)节?(假期|长假)?(前|后)',
    ([, name = '', , side = ''], on, calendar) => {
      const named = { 五一: '劳动', 十一: '国庆' }[name] ?? name
      return aroundFestival(on, named, side, calendar)
    },
  ],
  ['(?<![环季])节(前|后)', ([, side = ''], on, calendar) => aroundFestival(on, undefined, side, calendar)],
  [
    '(?<![\\d月一二两三四五六七八九十])(\\d{1,2})[日号](?!内|之内|以内)',
    ([, date], on) => {
      const month = monthOfDay(on)
      return (
        [dayIn(month, Number(date)), dayIn(addMonths(month, 1), Number(date))].find(
          (day) => day !== null && day >= on,
        ) ?? null
      )
    },
  ],
]

/** What belongs to a day and says no more. */
const around = { before: '(?:(?:务必|力争|确保)?[于在到至])?\\s*', behind: '\\s*(?:之前|以前|前|内|底前)?' }

const overlaps = (a: FoundDay, b: FoundDay): boolean => a.start < b.end && b.start < a.end

/** Every day that a text names, by the longest way of saying it, in the order of the text. */
export function daysIn(text: string, on: Day, calendar: Calendar): FoundDay[] {
  const found: FoundDay[] = []
  for (const [pattern, read] of ways) {
    const way = new RegExp(`${around.before}(${pattern})${around.behind}`, 'g')
    const inner = new RegExp(`^(?:${pattern})$`)
    for (const match of text.matchAll(way)) {
      const said = inner.exec(match[1] ?? '') ?? new RegExp(pattern).exec(match[1] ?? '')
      const range = { start: match.index, end: match.index + match[0].length }
      if (!said || found.some((other) => overlaps(other, { ...range, day: null }))) continue
      found.push({ ...range, day: read(said, on, calendar) })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}
