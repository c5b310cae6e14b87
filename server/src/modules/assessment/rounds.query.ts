import { type Direction, directions } from '@pianqu/shared/assessment/direction.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Database } from '../../db/database.ts'
import { rowsBy } from '../../db/matching.ts'
import { assessmentRecusals, assessmentRoundDirections, assessmentRounds } from './assessment.tables.ts'
import { type StoredScheme, storedScheme } from './schemes.query.ts'

export type StoredRound = typeof assessmentRounds.$inferSelect
export type StoredRecusal = typeof assessmentRecusals.$inferSelect

const roundByYear = rowsBy(assessmentRounds, ['year'])

export const storedRound = (db: Database, year: number): StoredRound | undefined => roundByYear.first(db, { year })

/** Throws common/not-found. */
export function demandRound(db: Database, year: number): StoredRound {
  const round = storedRound(db, year)
  if (!round) throw new ProblemError('common/not-found', { detail: `${year}年还没有开展双向考核` })
  return round
}

const directionsByYear = rowsBy(assessmentRoundDirections, ['year'])

// The scheme of a round was adopted before it, and an adopted one never changes.
const frozenSchemes = new WeakMap<Database, Map<string, StoredScheme>>()

function frozenScheme(db: Database, schemeId: string): StoredScheme {
  const known = frozenSchemes.get(db) ?? new Map<string, StoredScheme>()
  frozenSchemes.set(db, known)
  const scheme = known.get(schemeId) ?? storedScheme(db, schemeId)
  known.set(schemeId, scheme)
  return scheme
}

/** The two directions of a round, each with the scheme it was opened with. */
export function roundDirections(db: Database, year: number) {
  const stored = directionsByYear.all(db, { year }).map(({ basis, ...row }) => {
    const scheme = frozenScheme(db, row.schemeId)
    return { ...row, scheme, basis: basis ?? scheme.content.basis }
  })
  return directions.flatMap((direction) => stored.filter((each) => each.direction === direction))
}

export type RoundDirection = ReturnType<typeof roundDirections>[number]

/** Throws common/not-found. */
export function roundDirection(db: Database, year: number, direction: Direction): RoundDirection {
  const found = roundDirections(db, year).find((each) => each.direction === direction)
  if (!found) throw new ProblemError('common/not-found', { detail: `${year}年还没有开展双向考核` })
  return found
}

const recusalsByYear = rowsBy(assessmentRecusals, ['year'], assessmentRecusals.at)

export const recusalsOf = (db: Database, year: number): StoredRecusal[] => recusalsByYear.all(db, { year })

/** Whether a pair was recused, and so is not marked. */
export function recusedPairs(db: Database, year: number): (raterCode: string, targetCode: string) => boolean {
  const pairs = new Set(
    recusalsOf(db, year).flatMap(({ state, raterCode, targetCode }) =>
      state === 'granted' ? [`${raterCode} ${targetCode}`] : [],
    ),
  )
  return (raterCode, targetCode) => pairs.has(`${raterCode} ${targetCode}`)
}

const nameIn = (units: readonly { readonly code: string; readonly name: string }[], code: string): string =>
  units.find((unit) => unit.code === code)?.name ?? code

/** Names of raters and targets as they were when the round opened. */
export const roundNames = (of: readonly RoundDirection[]) => {
  const units = of.flatMap(({ raters, targets }) => [...raters, ...targets])
  return (code: string): string => nameIn(units, code)
}
