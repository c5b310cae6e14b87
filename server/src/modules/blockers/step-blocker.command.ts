import type { stepBlocker as endpoint } from '@pianqu/shared/blockers/blocker.contract.ts'
import { longestPauseDays } from '@pianqu/shared/blockers/blocker.contract.ts'
import {
  type BlockerLevel,
  blockerLevelNames,
  blockerLevels,
  levelOfUnit,
} from '@pianqu/shared/blockers/blocker.schema.ts'
import { decideBlockerStep } from '@pianqu/shared/blockers/blocker.workflow.ts'
import { dueDayOf, resumedPauses } from '@pianqu/shared/blockers/blocker-clock.ts'
import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { type Day, daysBetween } from '@pianqu/shared/time/day.ts'
import type { Unit } from '@pianqu/shared/units/unit.schema.ts'
import { and, eq, ne, sql } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import type { Database } from '../../db/database.ts'
import { demandCoUnits } from '../units/named-unit.facts.ts'
import { advanceBlocker } from './advance-blocker.writes.ts'
import { addStep, clockDaysOf, type StoredBlocker, saveBlocker, tellOf } from './blocker.repository.ts'
import { type KeptPause, supervisions } from './blocker.tables.ts'
import { clockBehind } from './blocker-clock.facts.ts'
import { partiesOf } from './blocker-parties.query.ts'
import { demandBlocker } from './blocker-scope.query.ts'
import { demandLead } from './lead-unit.ts'

type Body = BodyOf<typeof endpoint>
type BodyOfStep<Step extends Body['step']> = Extract<Body, { step: Step }>

/** Left with its unit but on a level above, it has the days of that level from today on, as if it had gone up by itself. */
function raisedTo({ today }: Change, blocker: StoredBlocker, level: BlockerLevel): Partial<StoredBlocker> {
  if (blockerLevels.indexOf(level) < blockerLevels.indexOf(blocker.level)) {
    const [now, asked] = [blockerLevelNames[blocker.level], blockerLevelNames[level]]
    const message = `仍交给原牵头单位的，层级不能由${now}降到${asked}；请选${now}或以上，或改交别的单位`
    throw new ProblemError('blocker/lower-level', {
      detail: message,
      errors: [{ pointer: '/level', code: 'custom', message }],
    })
  }
  const dueOn = dueDayOf(level, today, blocker.rule, clockDaysOf(blocker))
  return { level, handedOn: today, since: today, dueOn }
}

/** Given to the unit it is with already, its days run on: a dispute gains no time. Given to another, that one has its own. */
function handed(
  change: Change,
  blocker: StoredBlocker,
  unit: Unit,
  asked: BlockerLevel | undefined,
): Partial<StoredBlocker> {
  const { today } = change
  if (blocker.since !== null && blocker.assignedOn !== null && blocker.leadUnit === unit.code) {
    return asked === undefined || asked === blocker.level ? { handedOn: today } : raisedTo(change, blocker, asked)
  }
  const level = asked ?? levelOfUnit[unit.type]
  const dueOn = dueDayOf(level, today, blocker.rule, clockDaysOf(blocker))
  return {
    leadUnit: unit.code,
    level,
    assignedOn: blocker.assignedOn ?? today,
    handedOn: today,
    since: today,
    dueOn,
    firstDueOn: dueOn,
  }
}

type Given = { readonly leadUnit?: string | undefined; readonly coUnits?: readonly string[] | undefined }

function given(change: Change, blocker: StoredBlocker, { leadUnit, coUnits }: Given, level?: BlockerLevel) {
  const { tx } = change
  const named = leadUnit ?? blocker.leadUnit
  if (!named) {
    const message = '请选择牵头单位：每件堵点只有一个单位牵头'
    throw new ProblemError('blocker/no-lead', {
      detail: message,
      errors: [{ pointer: '/leadUnit', code: 'custom', message }],
    })
  }
  const unit = demandLead(tx, named, '/leadUnit')
  return {
    ...handed(change, blocker, unit, level),
    coUnits: demandCoUnits(tx, coUnits ?? blocker.coUnits, unit.code),
  }
}

const badPause = (message: string) =>
  new ProblemError('blocker/bad-pause', {
    detail: message,
    errors: [{ pointer: '/until', code: 'custom', message }],
  })

/** With other pauses the level has until another day; the unit's first due day moves only while it is the one that runs. */
function withPauses(blocker: StoredBlocker, pauses: readonly KeptPause[]): Partial<StoredBlocker> {
  if (blocker.since === null) return { pauses: [...pauses] }
  const dueOn = dueDayOf(blocker.level, blocker.since, blocker.rule, clockDaysOf({ pauses: [...pauses] }))
  return { pauses: [...pauses], dueOn, ...(blocker.firstDueOn === blocker.dueOn && { firstDueOn: dueOn }) }
}

function paused({ actor, today }: Change, blocker: StoredBlocker, { until, reason }: BodyOfStep<'pause'>) {
  if (until < today) throw badPause(`暂缓期限 ${until} 早于今天（${today}），请填今天或以后的日期`)
  if (daysBetween(today, until) >= longestPauseDays) {
    throw badPause(`暂缓一次最多${longestPauseDays}天，请把期限提前到${longestPauseDays}天以内`)
  }
  return withPauses(blocker, [...blocker.pauses, { from: today, until, reason, by: actor.name }])
}

const resumed = ({ today }: Change, blocker: StoredBlocker) => withPauses(blocker, resumedPauses(blocker.pauses, today))

function reopened({ today }: Change, blocker: StoredBlocker): Partial<StoredBlocker> {
  return {
    since: today,
    handedOn: today,
    dueOn: dueDayOf(blocker.level, today, blocker.rule, clockDaysOf(blocker)),
    answeredOn: null,
    answeredById: null,
    closedOn: null,
    reopened: blocker.reopened + 1,
  }
}

const changesOf: {
  readonly [Step in Body['step']]: (
    change: Change,
    blocker: StoredBlocker,
    body: BodyOfStep<Step>,
  ) => Partial<StoredBlocker>
} = {
  assign: (change, blocker, body) => given(change, blocker, body, body.level),
  accept: () => ({}),
  dispute: (_change, { disputes }) => ({ disputes: disputes + 1 }),
  rule: (change, blocker, body) => ({ ...given(change, blocker, body), isRuled: true }),
  transfer: (change, blocker, body) => given(change, blocker, body),
  answer: ({ actor, today }) => ({ answeredOn: today, answeredById: actor.userId }),
  confirm: ({ today }) => ({ closedOn: today }),
  reopen: reopened,
  pause: paused,
  resume: resumed,
}

function saidIn(body: Body): { readonly text?: string; readonly proof?: string } {
  const text = 'reason' in body ? body.reason : 'text' in body ? body.text : 'note' in body ? body.note : undefined
  const proof = body.step === 'answer' ? body.proof : undefined
  return { ...(text && { text }), ...(proof && { proof }) }
}

/** With the blocker its orders of supervision are done, and with its lead those of the unit that it is taken from. */
function endOrders({ tx, actor, at }: Change, { blockerId }: StoredBlocker): void {
  tx.orm
    .update(supervisions)
    .set({ state: 'done', doneBy: actor.name, doneAt: at, version: sql`${supervisions.version} + 1` })
    .where(and(eq(supervisions.blockerId, blockerId), ne(supervisions.state, 'done')))
    .run()
}

/** A clock that has jumped back writes nothing, and says so (domain §6). */
function demandTimeGoesOn(db: Database, today: Day): void {
  const newest = clockBehind(db, today)
  if (newest === null) return
  const detail = `服务器的日期是${today}，早于已记下的${newest}：请系统管理员核对服务器时间，之后再操作`
  throw new ProblemError('blocker/clock-back', { detail })
}

/** Takes a step with a blocker, after what has happened by itself until then. */
export function stepBlocker(change: Change, { id, ...body }: Body & { readonly id: string }): void {
  const { tx, actor, at, today, audit } = change
  const found = demandBlocker(tx, actor, id)
  if (found.version !== body.version) throw new ProblemError('common/stale')
  demandTimeGoesOn(tx, today)
  const blocker = advanceBlocker(change, found)
  const decision = decideBlockerStep(body.step, partiesOf(tx, blocker, today), actor)
  if (!decision.allowed) throw new ProblemError(decision.because)
  // Each step is given its own body, which the compiler cannot follow through the table.
  const changes = (changesOf[body.step] as (...given: [Change, StoredBlocker, Body]) => Partial<StoredBlocker>)(
    change,
    blocker,
    body,
  )
  const saved = saveBlocker(change, { ...blocker, ...changes, state: decision.next }, blocker.version)
  if (body.step === 'confirm' || saved.leadUnit !== blocker.leadUnit) endOrders(change, saved)
  const said = saidIn(body)
  addStep(tx, at, {
    blockerId: id,
    step: body.step,
    effectiveOn: today,
    byId: actor.userId,
    byName: actor.name,
    unitCode: saved.leadUnit,
    level: saved.level,
    handedOn: body.step === 'answer' ? blocker.handedOn : null,
    ...said,
  })
  const { number, title, leadUnit } = saved
  const names = body.step === 'assign' || body.step === 'transfer' || body.step === 'rule'
  audit({
    action: `blocker.${body.step}`,
    subject: `blocker:${id}`,
    movesFigures: false,
    detail: {
      number,
      title,
      ...(names && { unitCode: leadUnit }),
      ...(body.step === 'pause' && { until: body.until }),
      ...said,
    },
  })
  tellOf(change, saved)
}
