import { randomUUID } from 'node:crypto'
import { decideBlockerStep } from '@pianqu/shared/blockers/blocker.workflow.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { saveVersion } from '../../db/save-version.ts'
import { noSuchCause, type StoredBlocker, saveBlocker, tellOf } from './blocker.repository.ts'
import { blockerCauses, blockers } from './blocker.tables.ts'
import { partiesOf } from './blocker-parties.query.ts'
import { demandBlocker } from './blocker-scope.query.ts'
import { inNumberOrder } from './number-order.facts.ts'
import { stepBlocker } from './step-blocker.command.ts'

interface Words {
  readonly title: string
  readonly ask: string | null
  readonly blockerIds: readonly string[]
}

const membersOf = ({ tx }: Pick<Change, 'tx'>, causeId: string): StoredBlocker[] =>
  tx.orm
    .select()
    .from(blockers)
    .where(eq(blockers.causeId, causeId))
    .orderBy(...inNumberOrder(blockers.number))
    .all()

/** Makes these and no others the members of a cause. A closed blocker is not taken in; one that is in stays as it is. */
function setMembers(change: Change, causeId: string, ids: readonly string[]): StoredBlocker[] {
  const { tx, actor } = change
  const wanted = [...new Set(ids)].map((id) => demandBlocker(tx, actor, id))
  const closed = wanted.find(({ state, causeId: own }) => state === 'closed' && own !== causeId)
  if (closed) {
    const detail = `${closed.number} 已销号，不能归并；请只选未销号的堵点`
    throw new ProblemError('blocker/wrong-state', { detail })
  }
  const left = membersOf(change, causeId).filter(({ blockerId }) => !ids.includes(blockerId))
  for (const blocker of left) tellOf(change, saveBlocker(change, { ...blocker, causeId: null }, blocker.version))
  return wanted.map((blocker) => {
    const saved = blocker.causeId === causeId ? blocker : saveBlocker(change, { ...blocker, causeId }, blocker.version)
    tellOf(change, saved)
    return saved
  })
}

function tell(
  { audit }: Change,
  step: 'group' | 'regroup',
  causeId: string,
  { title }: Pick<Words, 'title'>,
  members: readonly StoredBlocker[],
): void {
  const numbers = members.map(({ number }) => number).toSorted()
  audit({
    action: `blocker.${step}`,
    subject: `blocker-cause:${causeId}`,
    movesFigures: false,
    detail: { title, numbers },
  })
}

/** Puts blockers under one cause, so that one decision is for all. Returns its id. */
export function groupBlockers(change: Change, { blockerIds, ...words }: Words): string {
  const { tx, actor, at } = change
  const causeId = randomUUID()
  tx.orm
    .insert(blockerCauses)
    .values({ ...words, causeId, byName: actor.name, at })
    .run()
  tell(change, 'group', causeId, words, setMembers(change, causeId, blockerIds))
  return causeId
}

/** Changes the words or the members of a cause. */
export function changeCause(
  change: Change,
  { id, version, blockerIds, ...words }: Words & { readonly id: string; readonly version: number },
): void {
  const { tx } = change
  const cause = tx.orm.select().from(blockerCauses).where(eq(blockerCauses.causeId, id)).get()
  if (!cause) throw noSuchCause()
  saveVersion(tx, blockerCauses, ['causeId'], { ...cause, ...words }, version)
  tell(change, 'regroup', id, words, setMembers(change, id, blockerIds))
}

interface Decision {
  readonly id: string
  readonly version: number
  readonly leadUnit: string
  readonly coUnits?: string[] | undefined
  readonly reason: string
}

/** One decision for all blockers under a cause: each goes to the unit, by the step that its state allows. Throws blocker/wrong-state where none does. */
export function decideCause(change: Change, { id, version, ...decision }: Decision): void {
  const { tx, actor, today } = change
  const cause = tx.orm.select().from(blockerCauses).where(eq(blockerCauses.causeId, id)).get()
  if (!cause) throw noSuchCause()
  saveVersion(tx, blockerCauses, ['causeId'], cause, version)
  const taken = membersOf(change, id).filter((blocker) => {
    const step = (['transfer', 'assign', 'rule'] as const).find(
      (each) => decideBlockerStep(each, partiesOf(tx, blocker, today), actor).allowed,
    )
    if (!step) return false
    const { reason: note, ...units } = decision
    const body = step === 'assign' ? { step, ...units, note } : { step, ...decision }
    stepBlocker(change, { ...body, id: blocker.blockerId, version: blocker.version })
    return true
  })
  if (taken.length === 0) throw new ProblemError('blocker/wrong-state', { detail: '这个原因下没有可以交办的堵点' })
}
