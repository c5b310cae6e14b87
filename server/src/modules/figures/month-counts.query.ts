import { type Month, yearOf } from '@pianqu/shared/time/month.ts'
import { asc } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import type { Touch } from '../../db/journal.ts'
import { perRevision } from '../../db/revision.ts'
import { reportLines } from '../months/report.tables.ts'
import { lineTopics } from './followed-topics.ts'
import { type MonthStructure, monthStructure, projectIn } from './month-structure.query.ts'
import { isOwing } from './owing-of.ts'
import { touchedProjects } from './touched-projects.ts'
import { yearData } from './year-data.query.ts'
import type { YearData } from './year-data.ts'
import { isReported } from './year-rows.query.ts'

/** How many lines a month owes and has, without a word about figures. */
export interface MonthCounts {
  readonly accepted: number
  readonly owed: number
  readonly exempt: number
  /** Owed by each unit, of a month that was opened. */
  readonly owedBy: ReadonlyMap<string, number>
}

interface KeptCounts extends MonthCounts {
  readonly data: YearData
  readonly structure: MonthStructure
}

interface Line {
  readonly isOwed: boolean
  readonly isAccepted: boolean
  readonly isExempt: boolean
  readonly unitCode: string | null
}

type Known = Pick<KeptCounts, 'data' | 'structure'>

function lineOf({ data, structure }: Known, code: string, month: Month): Line {
  const project = projectIn(structure, code)
  const duty = data.obligations.get(month)?.get(code)
  return {
    isOwed: project !== undefined && isOwing(data, project, month, structure.counted.has(code)),
    isAccepted: data.lines.get(code)?.some((line) => line.month === month) ?? false,
    isExempt: duty !== undefined && duty.exemptReason !== null,
    unitCode: duty?.unitCode ?? null,
  }
}

class Counter {
  accepted = 0
  owed = 0
  exempt = 0
  readonly owedBy: Map<string, number>

  constructor(from?: MonthCounts) {
    this.accepted = from?.accepted ?? 0
    this.owed = from?.owed ?? 0
    this.exempt = from?.exempt ?? 0
    this.owedBy = new Map(from?.owedBy)
  }

  add({ isOwed, isAccepted, isExempt, unitCode }: Line, times: 1 | -1): void {
    this.exempt += times * Number(isExempt)
    if (!isOwed) return
    this.owed += times
    this.accepted += times * Number(isAccepted)
    if (unitCode !== null) this.owedBy.set(unitCode, (this.owedBy.get(unitCode) ?? 0) + times)
  }
}

const knownOf = (db: Database, month: Month): Known => ({
  data: yearData(db, yearOf(month)),
  structure: monthStructure(db, month),
})

const kept = ({ accepted, owed, exempt, owedBy }: Counter, known: Known): KeptCounts => ({
  accepted,
  owed,
  exempt,
  owedBy,
  ...known,
})

function readCounts(db: Database, month: Month): KeptCounts {
  const known = knownOf(db, month)
  const counter = new Counter()
  for (const { code } of known.structure.projects) counter.add(lineOf(known, code, month), 1)
  return kept(counter, known)
}

function countsAfter(db: Database, month: Month, before: KeptCounts, touches: readonly Touch[]): KeptCounts | null {
  const known = knownOf(db, month)
  const { data, structure } = known
  const wasFrozen = before.data.obligations.has(month)
  if (structure !== before.structure || data.obligations.has(month) !== wasFrozen) return null
  const counter = new Counter(before)
  let isSame = true
  for (const code of touchedProjects(touches, month)) {
    const [was, now] = [lineOf(before, code, month), lineOf(known, code, month)]
    if (JSON.stringify(was) === JSON.stringify(now)) continue
    isSame = false
    counter.add(was, -1)
    counter.add(now, 1)
  }
  return isSame ? before : kept(counter, known)
}

const keptCounts = perRevision(readCounts, 240, { topics: lineTopics, follow: countsAfter })

/** What a month owes and has, counted once and kept. */
export const monthCounts = (db: Database, month: Month): MonthCounts => keptCounts(db, month)

function readMonths({ orm }: Database): Month[] {
  const rows = orm.selectDistinct({ month: reportLines.month }).from(reportLines).orderBy(asc(reportLines.month)).all()
  return rows.map(({ month }) => month)
}

function monthsAfter(db: Database, _key: 'all', before: Month[], touches: readonly Touch[]): Month[] | null {
  const months = new Set(touches.map(({ month }) => month as Month))
  if (months.has('' as Month)) return null
  return [...months].every((month) => isReported(db, month) === before.includes(month)) ? before : null
}

const keptMonths = perRevision((db: Database, _key: 'all') => readMonths(db), 1, {
  topics: new Set(['report_lines']),
  follow: monthsAfter,
})

/** Months of which any line was accepted, in order. */
export const reportedMonths = (db: Database): readonly Month[] => keptMonths(db, 'all')
