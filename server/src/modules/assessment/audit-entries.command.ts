import { randomUUID } from 'node:crypto'
import type { Direction } from '@pianqu/shared/assessment/direction.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Change } from '../../db/command.ts'
import { matching } from '../../db/matching.ts'
import { assessmentEntries, assessmentExclusions } from './audit.tables.ts'
import { demandRound, roundDirection, roundDirections } from './rounds.query.ts'

export type StoredEntry = typeof assessmentEntries.$inferSelect
export type StoredExclusion = typeof assessmentExclusions.$inferSelect

export function demandAudit({ tx }: Change, year: number): void {
  if (demandRound(tx, year).stage !== 'audit') {
    throw new ProblemError('assessment/wrong-stage', { detail: '只能在审核阶段办理' })
  }
}

/** The direction in which a unit is marked. Throws assessment/no-such-pair. */
export function markedIn({ tx }: Change, year: number, targetCode: string): Direction {
  const found = roundDirections(tx, year).find(({ targets }) => targets.some(({ code }) => code === targetCode))
  if (!found) throw new ProblemError('assessment/no-such-pair', { detail: '这个单位不是本次考核的对象' })
  return found.direction
}

interface NewEntry {
  readonly year: number
  readonly targetCode: string
  readonly kind: StoredEntry['kind']
  readonly tenths: number | null
  readonly criterionCode: string | null
  readonly shareBasisPoints: number | null
  readonly reason: string
  readonly documentNumber: string
  readonly appealId: string | null
}

/** Writes an entry; who may, and when, is asked before. */
export function writeEntry(change: Change, entry: NewEntry): StoredEntry {
  const { tx, actor, at, audit } = change
  const { year, targetCode, kind, tenths, criterionCode, shareBasisPoints, reason, documentNumber } = entry
  const saved = tx.orm
    .insert(assessmentEntries)
    .values({
      ...entry,
      entryId: randomUUID(),
      direction: markedIn(change, year, targetCode),
      byName: actor.name,
      at,
    })
    .returning()
    .get()
  audit({
    action: `assessment.add-${kind}`,
    subject: `assessment:${year}`,
    movesFigures: false,
    detail: {
      targetCode,
      ...(tenths !== null && { tenths }),
      ...(criterionCode !== null && { criterionCode, shareBasisPoints }),
      reason,
      documentNumber,
    },
  })
  return saved
}

type BonusOrPenalty = Pick<NewEntry, 'year' | 'targetCode' | 'reason' | 'documentNumber'> & {
  readonly kind: 'bonus' | 'penalty'
  readonly tenths: number
}

/** A bonus or penalty, in audit; the scheme caps their sum. */
export function addEntry(change: Change, request: BonusOrPenalty): StoredEntry {
  demandAudit(change, request.year)
  return writeEntry(change, { ...request, criterionCode: null, shareBasisPoints: null, appealId: null })
}

interface Withdrawal {
  readonly year: number
  readonly id: string
  readonly reason: string
}

export function withdrawEntry(change: Change, { year, id, reason }: Withdrawal): StoredEntry {
  demandAudit(change, year)
  const standing = matching(assessmentEntries, { entryId: id, year, withdrawnBecause: null })
  const saved = change.tx.orm
    .update(assessmentEntries)
    .set({ withdrawnBecause: reason })
    .where(standing)
    .returning()
    .get()
  if (!saved) throw new ProblemError('common/not-found', { detail: '没有这项加减分，或已经撤销' })
  const { targetCode } = saved
  change.audit({
    action: 'assessment.withdraw-entry',
    subject: `assessment:${year}`,
    movesFigures: false,
    detail: { targetCode, reason },
  })
  return saved
}

const open = 'departments-mark-districts'

interface NewExclusion {
  readonly year: number
  readonly raterCode: string
  readonly targetCode: string
  readonly criterionCode: string | null
  readonly reason: string
}

/** A mark that may be singled out: of a department for a district, in audit. */
function demandSingle(change: Change, { year, raterCode, targetCode }: NewExclusion): void {
  const { tx } = change
  const { stage } = demandRound(tx, year)
  if (markedIn(change, year, targetCode) !== open) {
    throw new ProblemError('assessment/single-marks', {
      detail: '区县评部门的评分不公开到单位，任何阶段都不能单独作废；结果有误时只能用客观数据、加分或扣分更正整体结果',
    })
  }
  if (stage === 'published') {
    throw new ProblemError('assessment/single-marks', {
      detail: '结果已经发布，单个评分不能再作废；确有错误的由被评单位申诉，用客观数据、加分或扣分更正',
    })
  }
  demandAudit(change, year)
  const { raters } = roundDirection(tx, year, open)
  if (!raters.some(({ code }) => code === raterCode)) throw new ProblemError('assessment/no-such-pair')
}

/** Takes a mark out of the count; it stays in sight, and the result says so. */
export function addExclusion(change: Change, request: NewExclusion): StoredExclusion {
  demandSingle(change, request)
  const { tx, actor, at, audit } = change
  const { year, ...detail } = request
  const saved = tx.orm
    .insert(assessmentExclusions)
    .values({ ...request, exclusionId: randomUUID(), byName: actor.name, at })
    .returning()
    .get()
  audit({ action: 'assessment.exclude', subject: `assessment:${year}`, movesFigures: false, detail })
  return saved
}

export function withdrawExclusion(change: Change, { year, id, reason }: Withdrawal): StoredExclusion {
  demandAudit(change, year)
  const standing = matching(assessmentExclusions, { exclusionId: id, year, withdrawnBecause: null })
  const saved = change.tx.orm
    .update(assessmentExclusions)
    .set({ withdrawnBecause: reason })
    .where(standing)
    .returning()
    .get()
  if (!saved) throw new ProblemError('common/not-found', { detail: '没有这项剔除，或已经撤销' })
  const { raterCode, targetCode, criterionCode } = saved
  change.audit({
    action: 'assessment.include',
    subject: `assessment:${year}`,
    movesFigures: false,
    detail: { raterCode, targetCode, criterionCode, reason },
  })
  return saved
}
