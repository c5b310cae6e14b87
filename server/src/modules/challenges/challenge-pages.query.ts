import { type Actor, may } from '@pianqu/shared/access/access.ts'
import type { Challenge, ChallengeRow, Claim, Milestone } from '@pianqu/shared/challenges/challenge.contract.ts'
import {
  challengeSteps,
  claimFault,
  decideChallengeStep,
  decideMilestoneStep,
  isOverdue,
  milestoneSteps,
} from '@pianqu/shared/challenges/challenge.workflow.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { asc, desc } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { areaNames } from '../areas/area.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import { challengeClaims, challengeMilestones, challenges } from './challenge.tables.ts'

type StoredChallenge = typeof challenges.$inferSelect
type StoredClaim = typeof challengeClaims.$inferSelect
type StoredMilestone = typeof challengeMilestones.$inferSelect

interface Reader {
  readonly actor: Actor
  readonly today: Day
}

/** Everything a page of tasks is made of, with names at hand. */
interface Board extends Reader {
  readonly claims: readonly StoredClaim[]
  readonly milestones: readonly StoredMilestone[]
  readonly unitNameOf: (code: string | null) => string
  readonly areaNameOf: (code: string | null) => string | null
}

function boardOf(db: Database, reader: Reader): Board {
  const units = new Map(allUnits(db).map(({ code, name }) => [code, name]))
  const areas = areaNames(db)
  return {
    ...reader,
    claims: db.orm.select().from(challengeClaims).orderBy(asc(challengeClaims.at)).all(),
    milestones: db.orm.select().from(challengeMilestones).orderBy(asc(challengeMilestones.dueOn)).all(),
    unitNameOf: (code) => units.get(code ?? '') ?? code ?? '市级专班',
    areaNameOf: (code) => (code === null ? null : (areas.get(code) ?? code)),
  }
}

const ofTask = <T extends { readonly challengeId: string }>(rows: readonly T[], id: string): T[] =>
  rows.filter(({ challengeId }) => challengeId === id)

function rowOf(stored: StoredChallenge, board: Board): ChallengeRow {
  const { byName: _by, at: _at, closedOn: _on, closingReason: _why, publisherCode, ...task } = stored
  const claims = ofTask(board.claims, task.challengeId)
  const milestones = ofTask(board.milestones, task.challengeId)
  const { actor, today } = board
  return {
    ...task,
    areaName: board.areaNameOf(task.areaCode),
    publisher: board.unitNameOf(publisherCode),
    claimCount: may(actor, 'challenges:read') ? claims.filter(({ state }) => state !== 'withdrawn').length : null,
    ownClaim: claims.find(({ unitCode }) => unitCode === actor.unitCode)?.state ?? null,
    holders: claims
      .filter(({ state }) => state === 'awarded')
      .map(({ unitCode, reason }) => ({ unitCode, unitName: board.unitNameOf(unitCode), reason: reason ?? '' })),
    milestoneCount: milestones.length,
    confirmedCount: milestones.filter(({ state }) => state === 'confirmed').length,
    overdueCount: task.state === 'awarded' ? milestones.filter((one) => isOverdue(one, today)).length : 0,
  }
}

const stored = (db: Database, actor: Actor): StoredChallenge[] =>
  db.orm
    .select()
    .from(challenges)
    .orderBy(desc(challenges.at))
    .all()
    .filter(({ state, publishedOn }) => may(actor, 'challenges:read') || (state !== 'draft' && publishedOn !== null))

/** The tasks this person may see, newest first. */
export function challengeList(db: Database, { area, ...reader }: Reader & { readonly area?: string | undefined }) {
  const board = boardOf(db, reader)
  return stored(db, reader.actor)
    .filter(({ areaCode }) => area === undefined || areaCode === area)
    .map((one) => rowOf(one, board))
}

const claimRow = ({ byName, ...claim }: StoredClaim, { unitNameOf }: Board): Claim => ({
  ...claim,
  by: byName,
  unitName: unitNameOf(claim.unitCode),
})

function milestoneRow(
  milestone: StoredMilestone,
  task: StoredChallenge,
  { actor, today, unitNameOf }: Board,
): Milestone {
  const held = { ...milestone, challengeState: task.state }
  return {
    ...milestone,
    unitName: unitNameOf(milestone.unitCode),
    isOverdue: isOverdue(milestone, today),
    maySteps: milestoneSteps.filter((step) => decideMilestoneStep(step, held, actor).allowed),
  }
}

/** One task as this person sees it. Throws common/not-found. */
export function challengePage(db: Database, id: string, reader: Reader): Challenge {
  const { actor, today } = reader
  const task = stored(db, actor).find(({ challengeId }) => challengeId === id)
  if (!task) throw new ProblemError('common/not-found', { detail: '没有这个榜单' })
  const board = boardOf(db, reader)
  const claims = ofTask(board.claims, id)
  const milestones = ofTask(board.milestones, id)
  const seen = may(actor, 'challenges:read') ? claims : claims.filter(({ unitCode }) => unitCode === actor.unitCode)
  const isOver = task.state === 'completed' || task.state === 'failed'
  const decided = {
    ...task,
    milestones: milestones.map(({ state }) => state),
    claims: claims.filter(({ state }) => state !== 'withdrawn').length,
  }
  return {
    ...rowOf(task, board),
    claims: seen.map((claim) => claimRow(claim, board)),
    milestones: milestones.map((milestone) => milestoneRow(milestone, task, board)),
    verdict: isOver && task.closedOn ? { reason: task.closingReason ?? '', on: task.closedOn } : null,
    withdrawReason: task.state === 'withdrawn' ? task.closingReason : null,
    maySteps: challengeSteps.filter((step) => decideChallengeStep(step, decided, actor, today).allowed),
    mayClaim: actor.unitCode !== null && may(actor, 'challenges:claim') && claimFault(task, today) === null,
  }
}
