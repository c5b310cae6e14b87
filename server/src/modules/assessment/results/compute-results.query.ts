import { type Direction, directionNames } from '@pianqu/shared/assessment/direction.ts'
import { resultBasisNames } from '@pianqu/shared/assessment/mark.schema.ts'
import { totalShares } from '@pianqu/shared/assessment/marking/given-marks.ts'
import { objectiveReadings } from '@pianqu/shared/assessment/results/objective-reading.ts'
import type { ResultContent } from '@pianqu/shared/assessment/results/result.schema.ts'
import { roundRows } from '@pianqu/shared/assessment/results/round-result.ts'
import { type Component, componentsOf } from '@pianqu/shared/assessment/results/severity.ts'
import type { Target } from '@pianqu/shared/assessment/round.schema.ts'
import type { Criterion, ObjectiveSource } from '@pianqu/shared/assessment/scheme.schema.ts'
import type { Database } from '../../../db/database.ts'
import { matching } from '../../../db/matching.ts'
import { assessmentEntries } from '../audit.tables.ts'
import { type RoundDirection, roundDirection } from '../rounds.query.ts'
import { objectiveValue } from './objective-value.query.ts'
import { openedMarking, standingExclusions } from './opened-sheets.query.ts'

export const standingEntries = ({ orm }: Database, year: number, direction: Direction) =>
  orm
    .select()
    .from(assessmentEntries)
    .where(matching(assessmentEntries, { year, direction, withdrawnBecause: null }))
    .orderBy(assessmentEntries.at)
    .all()

/** The separate parts of the marks that count; one, or none without a mark, is connected. */
export function markComponents(db: Database, year: number, direction: Direction): Component[] {
  const given = totalShares(openedMarking(db, year, direction)).filter(({ share }) => share !== null)
  return componentsOf(given)
}

/** Why a direction cannot be published under its basis, naming the parts; null where it can. */
export function basisRefusal(db: Database, year: number, { direction, basis, targets }: RoundDirection): string | null {
  if (basis !== 'adjusted') return null
  const parts = markComponents(db, year, direction)
  if (parts.length === 1) return null
  const nameOf = (code: string) => targets.find((target) => target.code === code)?.name ?? code
  const named = parts.map((part) => part.targets.map(nameOf).join('、')).join('；')
  const what = `“${directionNames[direction]}”的评价关系分成互不相连的${parts.length}组（${named}）`
  return `${what}，不能用“${resultBasisNames.adjusted}”口径。请在审核中另选结果口径并说明理由`
}

/** What was published before, whose objective values stay as they were. */
type Earlier = Pick<ResultContent, 'rows'>

function valueReader(db: Database, year: number, target: Target, earlier: Earlier | null) {
  const frozen = earlier?.rows.find(({ code }) => code === target.code)?.objectives
  return ({ code }: Criterion, source: ObjectiveSource) => {
    const known = frozen?.find(({ criterionCode }) => criterionCode === code)
    if (known) {
      const { numerator, denominator, sentence } = known
      return { numerator, denominator, sentence }
    }
    const value = objectiveValue(db, { source, target, year })
    return value.isKnown ? value : { numerator: null, denominator: null, sentence: value.sentence }
  }
}

/** The results of a direction from its marks, entries and what snapshots say. Throws assessment/sealed before audit. */
export function computeResults(
  db: Database,
  { year, direction }: { readonly year: number; readonly direction: Direction },
  earlier: Earlier | null = null,
): Omit<ResultContent, 'because' | 'changes'> {
  const { scheme, basis, basisReason, raters, schemeId } = roundDirection(db, year, direction)
  const { content } = scheme
  const marking = openedMarking(db, year, direction)
  const entries = standingEntries(db, year, direction)
  const exclusions = direction === 'departments-mark-districts' ? standingExclusions(db, year) : []
  const handedIn = new Set(marking.sheets.map(({ raterCode }) => raterCode))
  const notHandedIn = raters.filter(({ code }) => !handedIn.has(code)).map(({ name }) => name)
  const rows = roundRows({
    content,
    basis,
    marking,
    items: entries.flatMap(({ kind, tenths, targetCode, reason, documentNumber }) =>
      kind !== 'objective' && tenths !== null ? [{ kind, tenths, targetCode, reason, documentNumber }] : [],
    ),
    objectivesOf: (target) =>
      objectiveReadings(
        content,
        target,
        valueReader(db, year, target, earlier),
        entries.filter(({ kind, targetCode }) => kind === 'objective' && targetCode === target.code),
      ),
    excludedOf: (targetCode) => exclusions.filter((each) => each.targetCode === targetCode).length,
  })
  return {
    year,
    direction,
    schemeId,
    schemeName: scheme.name,
    schemeEdition: scheme.edition,
    objectiveShareBasisPoints: content.objectiveShareBasisPoints,
    decimals: content.decimals,
    basis,
    basisReason,
    fewestRaters: content.fewestRaters,
    raters: { assigned: raters.length, handedIn: handedIn.size, notHandedIn },
    rows,
    notes: [
      ...(notHandedIn.length > 0 ? [`${notHandedIn.join('、')}没有提交评分，不计入`] : []),
      ...exclusions.map(({ targetCode, reason }) => {
        const name = marking.targets.find(({ code }) => code === targetCode)?.name ?? targetCode
        return `对“${name}”的一个评分不计入：${reason}`
      }),
    ],
  }
}
