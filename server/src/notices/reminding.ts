import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Day, daysBetween } from '@pianqu/shared/time/day.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import { allPeriods } from '../modules/figures/list-periods.query.ts'
import { isWorkingDay } from '../modules/months/working-day.facts.ts'
import { reminders } from '../modules/publishing/reminders.query.ts'
import { snapshotEntries } from '../modules/snapshots/snapshot.facts.ts'

/** From how many days before the due day on somebody is reminded. */
const daysBefore = 3

/** 催报 of every month that is due soon or overdue, of some units alone where they are named; none where all is handed in. */
export function remindersDue(db: Database, today: Day, units?: readonly string[]): string[] {
  return allPeriods(db).flatMap(({ month, state, dueOn }) => {
    if (state !== 'open' || dueOn === null || daysBetween(today, dueOn) > daysBefore) return []
    const { rows, text } = reminders(db, month, today, units)
    return rows.length === 0 ? [] : [text]
  })
}

/** The newest snapshot in words: `【片区调度】2025年9月调度已发布（快照 2025-09-1）`. */
export function publishedText(db: Database): { readonly number: string; readonly text: string } | null {
  const [newest] = snapshotEntries(db, undefined)
  if (!newest) return null
  const { number, month } = newest
  const verb = number.endsWith('-1') ? '已发布' : '已重新发布'
  return { number, text: `【片区调度】${monthText(month)}调度${verb}（快照 ${number}）` }
}

/** Not before people are at work. */
const hour = 9

/** Whether today's reminders are due by now: once a working day, from nine o'clock of the city on. */
export function isTime({ now, today, remindedOn }: Pick<Clock, 'now' | 'today'> & { remindedOn: Day | null }): boolean {
  const day = today()
  return day !== remindedOn && isWorkingDay(day) && Number(instantText(now().toISOString()).slice(11, 13)) >= hour
}

/** The day of the last reminders, kept beside the database: a restart reminds nobody twice. */
export function remindedDay(dataFolder: string) {
  const path = join(dataFolder, 'reminded.day')
  return {
    read: (): Day | null => (existsSync(path) ? (readFileSync(path, 'utf8').trim() as Day) : null),
    keep: (day: Day): void => {
      writeFileSync(`${path}.new`, `${day}\n`, { mode: 0o600 })
      renameSync(`${path}.new`, path)
    },
  }
}
