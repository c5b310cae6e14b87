import type { Consequence, ConsequenceList } from '@pianqu/shared/consequences/consequence.contract.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { asc, desc, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { consequenceKinds, consequences } from './consequence.tables.ts'

interface Asked {
  readonly year?: number | undefined
  readonly area?: string | undefined
}

function allRows({ orm }: Database): Consequence[] {
  return orm
    .select({ row: consequences, kindName: consequenceKinds.name, isPositive: consequenceKinds.isPositive })
    .from(consequences)
    .innerJoin(consequenceKinds, eq(consequenceKinds.code, consequences.kindCode))
    .orderBy(desc(consequences.decidedOn), asc(consequences.subjectName))
    .all()
    .map(({ row: { byName, ...row }, kindName, isPositive }) => ({ ...row, kindName, isPositive, by: byName }))
}

/** What followed from the results, newest first; of an area those that stand. */
export function consequenceList(db: Database, { year, area }: Asked): ConsequenceList {
  const all = allRows(db)
  const rows = all
    .filter((row) => year === undefined || row.year === year)
    .filter(
      ({ subject, subjectCode, revokedBecause }) =>
        area === undefined || (subject === 'area' && subjectCode === area && revokedBecause === null),
    )
  return {
    years: [...new Set(all.map((row) => row.year))].sort((a, b) => b - a),
    kinds: db.orm
      .select()
      .from(consequenceKinds)
      .orderBy(desc(consequenceKinds.isPositive), asc(consequenceKinds.name))
      .all(),
    rows,
    total: rows.length,
  }
}

export function oneConsequence(db: Database, id: string): Consequence {
  const found = allRows(db).find(({ consequenceId }) => consequenceId === id)
  if (!found) throw new ProblemError('common/not-found', { detail: '没有这项结果运用' })
  return found
}
