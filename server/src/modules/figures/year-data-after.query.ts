import { isBeingFilled } from '@pianqu/shared/periods/being-filled.ts'
import { type Month, yearOf } from '@pianqu/shared/time/month.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import type { Database } from '../../db/database.ts'
import type { Touch } from '../../db/journal.ts'
import type { Following } from '../../db/revision.ts'
import { lineTopics, mostFollowed } from './followed-topics.ts'
import { withChanges } from './layered-map.ts'
import { lineKey, type YearData } from './year-data.ts'
import {
  datedLines,
  isReported,
  linesIn,
  obligationsIn,
  overridesOf,
  periodsIn,
  plansIn,
  waitingIn,
} from './year-rows.query.ts'

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What is read anew of some keys, where it reads differently; empty lists are none. */
function changesOf<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  keys: Iterable<Key>,
  read: (key: Key) => Value | undefined,
): [Key, Value | undefined][] {
  return [...keys].flatMap((key): [Key, Value | undefined][] => {
    const value = read(key)
    const now = Array.isArray(value) && value.length === 0 ? undefined : value
    return same(now, map.get(key)) ? [] : [[key, now]]
  })
}

const codesOf = (touches: readonly Touch[], ...topics: readonly string[]): ReadonlySet<string> =>
  new Set(touches.filter(({ topic }) => topics.includes(topic)).map(({ projectCode }) => projectCode))

/** The same set with these members in or out as they are to be; the same one where they are already. */
function withMembers<Member>(
  set: ReadonlySet<Member>,
  members: Iterable<Member>,
  belongs: (one: Member) => boolean,
): ReadonlySet<Member> {
  const changed = [...new Set(members)].filter((one) => belongs(one) !== set.has(one))
  if (changed.length === 0) return set
  const now = new Set(set)
  for (const one of changed) if (!now.delete(one)) now.add(one)
  return now
}

function obligationsAfter(db: Database, { year, obligations }: YearData, codes: ReadonlySet<string>) {
  const rows = [...codes].flatMap((code) => obligationsIn(db, year, code))
  const byMonth = new Map([...groupBy(rows, ({ month }) => month)].map(([month, owed]) => [month, owed]))
  return withChanges(
    obligations,
    [...new Set([...obligations.keys(), ...byMonth.keys()])].flatMap((month): [Month, typeof before | undefined][] => {
      const before = obligations.get(month) ?? new Map()
      const owed = new Map(byMonth.get(month)?.map((row) => [row.projectCode, row]))
      const now = withChanges(
        before,
        changesOf(before, codes, (code) => owed.get(code)),
      )
      return now === before ? [] : [[month, now.size === 0 ? undefined : now]]
    }),
  )
}

function beingFilledAfter(db: Database, { year, beingFilled }: YearData): YearData['beingFilled'] {
  const now = new Set(periodsIn(db, year).flatMap(({ month, state }) => (isBeingFilled(state) ? [month] : [])))
  return same([...now].sort(), [...beingFilled].sort()) ? beingFilled : now
}

function yearAfter(db: Database, year: number, before: YearData, touches: readonly Touch[]): YearData | null {
  const told = touches.filter(({ topic }) => topic !== 'periods')
  const reported = codesOf(touches, 'report_lines')
  const planned = codesOf(touches, 'plans')
  const handedIn = told.filter(({ topic }) => topic === 'report_drafts:submitted')
  const all = new Set(told.map(({ projectCode }) => projectCode))
  if (all.size > mostFollowed || all.has('')) return null

  const lines = withChanges(
    before.lines,
    changesOf(before.lines, reported, (code) => linesIn(db, year, code)),
  )
  const plans = withChanges(
    before.plans,
    changesOf(before.plans, planned, (code) => plansIn(db, year, code)[0]),
  )
  const waiting = new Set(
    [...codesOf(handedIn, 'report_drafts:submitted')]
      .flatMap((code) => waitingIn(db, year, code))
      .map(({ projectCode, month }) => lineKey(projectCode, month)),
  )
  const months = touches
    .filter(({ topic, month }) => topic === 'report_lines' && yearOf(month as Month) === year)
    .map(({ month }) => month as Month)
  const parts = {
    lines,
    plans,
    dates: withChanges(
      before.dates,
      changesOf(before.dates, reported, (code) => datedLines(db, code)),
    ),
    active: withMembers(before.active, [...reported, ...planned], (code) => plans.has(code) || lines.has(code)),
    obligations: obligationsAfter(db, before, codesOf(touches, 'obligations')),
    beingFilled: touches.length > told.length ? beingFilledAfter(db, before) : before.beingFilled,
    reported: withMembers(before.reported, months, (month) => isReported(db, month)),
    pending: withChanges(
      before.pending,
      changesOf(
        before.pending,
        handedIn.map(({ projectCode, month }) => lineKey(projectCode, month as Month)),
        (key) => (waiting.has(key) ? true : undefined),
      ),
    ),
    overrides: withChanges(
      before.overrides,
      changesOf(before.overrides, codesOf(touches, 'light_overrides'), (code) =>
        overridesOf(db, code).map(({ override }) => override),
      ),
    ),
  } satisfies Partial<YearData>
  const isSame = Object.entries(parts).every(([name, part]) => before[name as keyof typeof parts] === part)
  return isSame ? before : { ...before, ...parts }
}

/** A year of data after lines, plans, duties and decisions of some projects, or states of months, have changed. */
export const followYear: Following<number, YearData> = { topics: lineTopics, follow: yearAfter }
