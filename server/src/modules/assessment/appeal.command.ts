import { randomUUID } from 'node:crypto'
import { criteriaOf } from '@pianqu/shared/assessment/applicable.ts'
import type { EntryKind } from '@pianqu/shared/assessment/results/audit.contract.ts'
import { resultChanges } from '@pianqu/shared/assessment/results/result-changes.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { matching } from '../../db/matching.ts'
import { assessmentAppeals } from './audit.tables.ts'
import { markedIn, writeEntry } from './audit-entries.command.ts'
import { computeResults } from './results/compute-results.query.ts'
import { freezeResult } from './results/freeze-result.writes.ts'
import { publishedResult } from './results/results.query.ts'
import { demandRound, roundDirection } from './rounds.query.ts'

export type StoredAppeal = typeof assessmentAppeals.$inferSelect

function tell(
  { audit }: Change,
  action: 'appeal' | 'dismiss-appeal' | 'correct-result',
  appeal: StoredAppeal,
  results?: readonly ReturnType<typeof freezeResult>[],
): void {
  const { year, unitCode, decisionReason, resultVersion } = appeal
  audit({
    action: `assessment.${action}`,
    subject: `assessment:${year}`,
    movesFigures: results !== undefined,
    detail: {
      unitCode,
      ...(results && { results }),
      ...(decisionReason !== null && { reason: decisionReason }),
      ...(resultVersion !== null && { resultVersion }),
    },
  })
}

function demandPublished({ tx }: Change, year: number): void {
  if (demandRound(tx, year).stage !== 'published') {
    throw new ProblemError('assessment/wrong-stage', { detail: '结果发布后才能申诉' })
  }
}

/** Appeals against the result of the own unit. Throws assessment/appeal-open while another waits. */
export function addAppeal(
  change: Change,
  { year, text }: { readonly year: number; readonly text: string },
): StoredAppeal {
  const { tx, actor, at } = change
  demandPublished(change, year)
  const { unitCode } = actor
  if (unitCode === null) throw new ProblemError('assessment/not-rater')
  const direction = markedIn(change, year, unitCode)
  const own = matching(assessmentAppeals, { year, unitCode, state: 'open' })
  if (tx.orm.select().from(assessmentAppeals).where(own).get()) throw new ProblemError('assessment/appeal-open')
  const saved = tx.orm
    .insert(assessmentAppeals)
    .values({ appealId: randomUUID(), year, direction, unitCode, text, state: 'open', byName: actor.name, at })
    .returning()
    .get()
  tell(change, 'appeal', saved)
  return saved
}

function openAppeal({ tx }: Change, year: number, appealId: string): StoredAppeal {
  const found = tx.orm.select().from(assessmentAppeals).where(matching(assessmentAppeals, { appealId, year })).get()
  if (!found) throw new ProblemError('common/not-found', { detail: '没有这项申诉' })
  if (found.state !== 'open') throw new ProblemError('assessment/decided', { detail: '这项申诉已经处理' })
  return found
}

/** An open appeal of the own unit; one of another answers like a missing one. */
export function demandOwnAppeal(change: Change, year: number, appealId: string): StoredAppeal {
  const appeal = openAppeal(change, year, appealId)
  if (appeal.unitCode !== change.actor.unitCode) throw new ProblemError('common/not-found', { detail: '没有这项申诉' })
  return appeal
}

interface Correction {
  readonly kind: EntryKind
  readonly tenths: number | null
  readonly criterionCode: string | null
  readonly shareBasisPoints: number | null
  readonly documentNumber: string
}

interface Decision {
  readonly year: number
  readonly appealId: string
  readonly step: 'dismiss' | 'correct'
  readonly reason: string
  readonly correction?: Correction | undefined
}

/** What the correction is of, and nothing besides. Throws common/malformed. */
function wholeCorrection({ tx }: Change, appeal: StoredAppeal, correction: Correction | undefined): Correction {
  const malformed = (detail: string) => new ProblemError('common/malformed', { detail })
  if (!correction) throw malformed('更正结果请填写更正的内容：客观数据、加分或扣分')
  const { kind, tenths, criterionCode, shareBasisPoints } = correction
  if (kind !== 'objective') {
    if (tenths === null) throw malformed('请填写加分或扣分的分值')
    return { ...correction, criterionCode: null, shareBasisPoints: null }
  }
  const { scheme } = roundDirection(tx, appeal.year, appeal.direction)
  const isKnown = criteriaOf(scheme.content).some((each) => each.kind === 'objective' && each.code === criterionCode)
  if (!isKnown || shareBasisPoints === null) throw malformed('请选择方案里的客观指标，并填写更正后的完成比例')
  return { ...correction, tenths: null }
}

/** The next version of the result of the direction, with what it says otherwise. */
function correctResult(change: Change, { year, direction }: StoredAppeal, reason: string) {
  const { content: before, stored } = publishedResult(change.tx, year, direction)
  const version = stored.version + 1
  const result = computeResults(change.tx, { year, direction }, before)
  const changes = resultChanges(before, result)
  return freezeResult(change, { year, direction, version }, { ...result, because: reason, changes })
}

/** Dismisses an appeal, or corrects the result by an entry: a new version beside the former. */
export function decideAppeal(change: Change, { year, appealId, step, reason, correction }: Decision): StoredAppeal {
  const { tx, actor, at } = change
  demandPublished(change, year)
  const appeal = openAppeal(change, year, appealId)
  const decided = { decisionReason: reason, decidedByName: actor.name, decidedAt: at }
  const settle = (values: Partial<StoredAppeal>) =>
    tx.orm
      .update(assessmentAppeals)
      .set({ ...decided, ...values })
      .where(eq(assessmentAppeals.appealId, appealId))
      .returning()
      .get()
  if (step === 'dismiss') {
    const saved = settle({ state: 'dismissed' })
    tell(change, 'dismiss-appeal', saved)
    return saved
  }
  const entry = wholeCorrection(change, appeal, correction)
  writeEntry(change, { ...entry, year, targetCode: appeal.unitCode, reason, appealId })
  const frozen = correctResult(change, appeal, reason)
  const saved = settle({ state: 'corrected', resultVersion: frozen.version })
  tell(change, 'correct-result', saved, [frozen])
  return saved
}
