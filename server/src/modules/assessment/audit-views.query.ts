import { applicableCriteria } from '@pianqu/shared/assessment/applicable.ts'
import { type Direction, directions } from '@pianqu/shared/assessment/direction.ts'
import { givenShares } from '@pianqu/shared/assessment/mark.schema.ts'
import { asMarks, totalShares } from '@pianqu/shared/assessment/marking/given-marks.ts'
import type {
  getGivenMarks,
  getRoundWarnings,
  getTrialScores,
} from '@pianqu/shared/assessment/results/audit.contract.ts'
import { fitSeverity } from '@pianqu/shared/assessment/results/severity.ts'
import { exactScores } from '@pianqu/shared/assessment/results/two-way-score.ts'
import { openWarnings, sealedWarnings } from '@pianqu/shared/assessment/results/warnings.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { rankBy } from '@pianqu/shared/number/rank.ts'
import { type ExactRatio, roundRatio } from '@pianqu/shared/number/ratio.ts'
import type { Database } from '../../db/database.ts'
import { basisRefusal, markComponents } from './results/compute-results.query.ts'
import { openedMarking, openedSheets, standingExclusions } from './results/opened-sheets.query.ts'
import { roundDirection, roundDirections, roundNames } from './rounds.query.ts'

const open = 'departments-mark-districts'

/** What one department gave one district. Throws assessment/sealed before audit, assessment/no-such-pair. */
export function givenMarksOf(
  db: Database,
  year: number,
  pair: { readonly rater: string; readonly target: string },
): ReplyOf<typeof getGivenMarks> {
  const sheets = openedSheets(db, year, open)
  const { raters, targets, scheme } = roundDirection(db, year, open)
  const rater = raters.find(({ code }) => code === pair.rater)
  const target = targets.find(({ code }) => code === pair.target)
  const sheet = sheets.find(({ raterCode }) => raterCode === pair.rater)
  // A district is no rater of this direction: its marks are found by nobody.
  if (!rater || !target) throw new ProblemError('assessment/no-such-pair', { detail: '没有这对评价关系，或不能查看' })
  const exclusions = standingExclusions(db, year).filter(
    (each) => each.raterCode === rater.code && each.targetCode === target.code,
  )
  const rows = applicableCriteria(scheme.content, target.category).map(({ code, name, maxTenths }) => {
    const cell = sheet?.cells.find((each) => each.targetCode === target.code && each.criterionCode === code)
    const excluded = exclusions.find(({ criterionCode }) => criterionCode === null || criterionCode === code)
    return {
      criterionCode: code,
      criterionName: name,
      maxTenths,
      tenths: cell?.tenths ?? null,
      reason: cell?.reason ?? null,
      basis: cell?.basis ?? null,
      isExcluded: excluded !== undefined,
      excludedBecause: excluded?.reason ?? null,
    }
  })
  const isUntouched = sheet?.untouched.includes(target.code) ?? false
  return { raterName: rater.name, targetName: target.name, isUntouched, rows }
}

/** What stands out. Of districts' marks nothing that names a rater. */
export function roundWarnings(db: Database, year: number, direction: Direction): ReplyOf<typeof getRoundWarnings> {
  const of = roundDirections(db, year)
  const nameOf = roundNames(of)
  const marksOf = (each: Direction) => asMarks(totalShares(openedMarking(db, year, each)), nameOf)
  const own = marksOf(direction)
  const both = directions.flatMap(marksOf)
  const { scheme, raters, targets, ...rest } = roundDirection(db, year, direction)
  const warn = direction === open ? openWarnings : sealedWarnings
  const codeOf = (units: readonly { code: string; name: string }[], name: string | undefined) =>
    units.find((unit) => unit.name === name)?.code
  const rows = warn(own, both, scheme.content).map(({ rater, target, ...warning }) => ({
    ...warning,
    rater: codeOf(raters, rater),
    target: codeOf(targets, target),
  }))
  const parts = markComponents(db, year, direction)
  const handedIn = new Set(openedSheets(db, year, direction).map(({ raterCode }) => raterCode))
  return {
    rows,
    total: rows.length,
    components: parts.map((part) => ({ targets: part.targets.map(nameOf) })),
    isAdjustable: parts.length === 1,
    blocksPublishing: basisRefusal(db, year, { ...rest, scheme, raters, targets }),
    notHandedIn: raters.filter(({ code }) => !handedIn.has(code)).map(({ name }) => name),
  }
}

/** Subjective scores of districts under each basis, with what each department gives more than average. In audit only. */
export function trialScores(db: Database, year: number): ReplyOf<typeof getTrialScores> {
  const marking = openedMarking(db, year, open)
  const { basis, raters, scheme } = roundDirection(db, year, open)
  const { decimals } = scheme.content
  const marks = givenShares(totalShares(marking))
  const names = new Map([...marking.targets, ...raters].map(({ code, name }) => [code, name]))
  const nameOf = (code: string) => names.get(code) ?? code
  const print = (score: ExactRatio | null) => score && roundRatio(score, decimals)
  const scores = exactScores(
    marks,
    marking.targets.map(({ code }) => code),
    scheme.content,
  )
  const rows = rankBy(scores, (row) => row.scores[basis], { best: 'highest', decimals }).map(
    ({ row, place, tied }) => ({
      code: row.target,
      name: nameOf(row.target),
      raters: row.raters,
      raw: print(row.scores.raw),
      trimmed: print(row.scores.trimmed),
      adjusted: print(row.scores.adjusted),
      place,
      tied,
    }),
  )
  const effects = [...(fitSeverity(marks.given)?.raters ?? [])]
  return {
    rows,
    total: rows.length,
    severity: effects.map(([code, { numerator, denominator }]) => ({
      code,
      name: nameOf(code),
      effect: roundRatio({ numerator, denominator: denominator * marks.perPoint }, 2),
    })),
  }
}
