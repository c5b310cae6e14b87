import { randomUUID } from 'node:crypto'
import { type AutomaticStep, automaticSteps } from '@pianqu/shared/blockers/automatic-steps.ts'
import { dueDayOf } from '@pianqu/shared/blockers/blocker-clock.ts'
import { eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import {
  addStep,
  clockDaysOf,
  nextSupervisionNumber,
  type StoredBlocker,
  saveBlocker,
  tellOf,
  watchedOf,
} from './blocker.repository.ts'
import { blockerSteps, supervisions } from './blocker.tables.ts'

/** What a unit has said it would do: the words of its acceptance, else what was asked of it. */
function promiseOf({ tx }: Pick<Change, 'tx'>, { blockerId, ask, text }: StoredBlocker): string {
  const said = tx.orm
    .select({ step: blockerSteps.step, text: blockerSteps.text })
    .from(blockerSteps)
    .where(eq(blockerSteps.blockerId, blockerId))
    .all()
    .findLast((row) => row.step === 'accept' && row.text)
  return said?.text ?? ask ?? text
}

function order(change: Change, blocker: StoredBlocker, step: Extract<AutomaticStep, { kind: 'supervise' }>): void {
  const { tx, at, audit } = change
  const { blockerId, leadUnit, since, level, number, title } = blocker
  if (leadUnit === null || since === null) throw new Error(`${number} runs without a unit that leads`)
  const supervisionNumber = nextSupervisionNumber(tx, step.on)
  tx.orm
    .insert(supervisions)
    .values({
      supervisionId: randomUUID(),
      number: supervisionNumber,
      blockerId,
      colour: step.colour,
      level,
      unitCode: leadUnit,
      since,
      promise: promiseOf(change, blocker),
      dueOn: step.dueOn,
      issuedOn: step.on,
      at,
      state: 'issued',
    })
    .run()
  audit({
    action: 'blocker.supervise',
    subject: `blocker:${blockerId}`,
    movesFigures: false,
    detail: { number, title, order: supervisionNumber, colour: step.colour, on: step.on, unitCode: leadUnit },
  })
}

function apply(change: Change, blocker: StoredBlocker, step: AutomaticStep): StoredBlocker {
  const { blockerId, number, title } = blocker
  const subject = { subject: `blocker:${blockerId}`, movesFigures: false } as const
  if (step.kind === 'supervise') {
    order(change, blocker, step)
    return blocker
  }
  if (step.kind === 'escalate') {
    const { level, on } = step
    change.audit({ action: 'blocker.escalate', ...subject, detail: { number, title, level, on } })
    const dueOn = dueDayOf(level, on, blocker.rule, clockDaysOf(blocker))
    return { ...blocker, level, since: on, dueOn, escalations: blocker.escalations + 1 }
  }
  change.audit({ action: `blocker.${step.kind}`, ...subject, detail: { number, title, on: step.on } })
  return step.kind === 'silence' ? { ...blocker, state: 'accepted' } : { ...blocker, isCheckedByTaskforce: true }
}

/** Writes down what has happened to a blocker by itself up to today, and answers how it stands then. */
export function advanceBlocker(change: Change, blocker: StoredBlocker): StoredBlocker {
  const { tx, at, today } = change
  const steps = automaticSteps(watchedOf(tx, blocker), clockDaysOf(blocker), today)
  let now = blocker
  for (const step of steps) {
    now = apply(change, now, step)
    addStep(tx, at, {
      blockerId: blocker.blockerId,
      step: step.kind,
      effectiveOn: step.on,
      byId: null,
      byName: null,
      unitCode: blocker.leadUnit,
      level: now.level,
      text: step.kind === 'supervise' ? step.colour : null,
    })
  }
  if (steps.length === 0) return blocker
  const saved = saveBlocker(change, now, blocker.version)
  tellOf(change, saved)
  return saved
}
