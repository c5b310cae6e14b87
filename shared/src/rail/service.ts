import type { Day } from '../time/day.ts'

/** A time in which a station served: an opening that nobody knows was before all that is known. */
export interface EarlierService {
  readonly openedOn: Day | null
  readonly closedOn: Day
}

/** What is said of a station's service: its last opening and closing, and the times before. */
export interface Service {
  readonly openedOn: Day | null
  readonly closedOn: Day | null
  readonly earlierServices?: readonly EarlierService[] | null | undefined
}

interface WholeService extends Service {
  readonly earlierServices: EarlierService[] | null
}

/** A time in which a station serves, from a day on (`null`: always before) until before another (`null`: still). */
export interface ServiceSpan {
  readonly from: Day | null
  readonly until: Day | null
}

/** The times in which a station serves, in order; none where it has never opened. */
export function serviceSpans({ openedOn, closedOn, earlierServices }: Service): ServiceSpan[] {
  const earlier = (earlierServices ?? []).map((service) => ({ from: service.openedOn, until: service.closedOn }))
  return openedOn === null || (closedOn !== null && closedOn <= openedOn)
    ? earlier
    : [...earlier, { from: openedOn, until: closedOn }]
}

/** Whether the station serves on a day: opened on it or before, and not closed by it. */
export const servesOn = (service: Service, day: Day): boolean =>
  serviceSpans(service).some(({ from, until }) => (from === null || from <= day) && (until === null || day < until))

const sorted = (days: readonly Day[]): Day[] => [...new Set(days)].sort((a, b) => (a < b ? -1 : 1))

/**
 * A station's service from the days on which it opened and closed, in whatever order they were written. One closing before
 * the only opening is that of an earlier time whose opening is not said. `null` where the days cannot be told apart into
 * times: two openings without a closing between them, or two closings without an opening.
 */
export function serviceOf(openings: readonly Day[], closings: readonly Day[]): WholeService | null {
  const [opened, closed] = [sorted(openings), sorted(closings)]
  const last = opened.at(-1) ?? null
  const final = closed.filter((day) => last === null || day > last)
  const before = closed.slice(0, closed.length - final.length)
  if (final.length > 1 || (last === null && before.length > 0)) return null
  // Every time before the last has a closing of its own; the first may go without its opening.
  const starts = opened.slice(0, -1)
  const isUnsaid = before.length === starts.length + 1
  if (!isUnsaid && before.length !== starts.length) return null
  const earlier = before.map((closedOn, at) => ({
    openedOn: (isUnsaid ? starts[at - 1] : starts[at]) ?? null,
    closedOn,
  }))
  const isInOrder = earlier.every(({ openedOn, closedOn }, at) => {
    const next = earlier[at + 1]?.openedOn ?? last
    return (openedOn === null ? at === 0 : openedOn < closedOn) && (next === null || closedOn <= next)
  })
  if (!isInOrder) return null
  return { openedOn: last, closedOn: final[0] ?? null, earlierServices: earlier.length > 0 ? earlier : null }
}

/** The openings and closings that a service is written with, in order. */
export function daysOfService({ openedOn, closedOn, earlierServices }: Service) {
  const earlier = earlierServices ?? []
  const present = (days: readonly (Day | null)[]): Day[] => days.flatMap((day) => day ?? [])
  return {
    openings: present([...earlier.map((one) => one.openedOn), openedOn]),
    closings: present([...earlier.map((one) => one.closedOn), closedOn]),
  }
}

/**
 * What a file says of a station beside what was known. A closing before the opening ends the time that was known, whose
 * opening the file need not repeat; an opening that is the known one leaves the times before it as they were.
 */
export function serviceBeside(said: Service, known: Service | undefined): Service {
  const [first, ...others] = said.earlierServices ?? []
  if (!known) return said
  if (!first) {
    const isSame = said.openedOn !== null && said.openedOn === known.openedOn
    return isSame ? { ...said, earlierServices: known.earlierServices ?? null } : said
  }
  if (first.openedOn !== null) return said
  const spans = serviceSpans(known).filter(({ from }) => from === null || from < first.closedOn)
  const ended = spans.map(({ from, until }, at): EarlierService => {
    const isLast = at === spans.length - 1
    return { openedOn: from, closedOn: isLast || until === null || until > first.closedOn ? first.closedOn : until }
  })
  return { ...said, earlierServices: [...(ended.length > 0 ? ended : [first]), ...others] }
}

/** `2012-09-20至2024-11-30、2025-10-10起`; the day of closing is the first without service. */
export function serviceText(service: Service): string {
  const spans = serviceSpans(service)
  if (spans.length === 0) return '未开通'
  return spans
    .map(({ from, until }) => (until === null ? `${from ?? '一直'}起` : `${from ?? '（开通日期不详）'}至${until}停运`))
    .join('、')
}
