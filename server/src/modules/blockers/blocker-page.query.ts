import { type Actor, may } from '@pianqu/shared/access/access.ts'
import type { Blocker, BlockerFile } from '@pianqu/shared/blockers/blocker.contract.ts'
import { decideBlockerStep, historyStepName, blockerSteps as steps } from '@pianqu/shared/blockers/blocker.workflow.ts'
import { asc, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { matching } from '../../db/matching.ts'
import { calendarNotice } from '../months/working-day.facts.ts'
import type { StoredBlocker } from './blocker.repository.ts'
import { blockerCauses, blockerFiles, blockerSteps, blockers } from './blocker.tables.ts'
import { partiesOf } from './blocker-parties.query.ts'
import { type BlockerNames, type BlockerReader, blockerNames, blockerRow } from './blocker-rows.query.ts'
import { demandBlocker } from './blocker-scope.query.ts'
import { supervisionsOf } from './supervision-rows.query.ts'

const fileOf = ({
  fileId,
  fileName,
  fileBytes,
  addedByName,
  addedAt,
}: typeof blockerFiles.$inferSelect): BlockerFile => ({
  fileId,
  fileName,
  fileBytes,
  by: addedByName,
  at: addedAt,
})

/** The proof beside a blocker, oldest first. */
export const blockerFileList = (db: Database, blockerId: string): BlockerFile[] =>
  db.orm
    .select()
    .from(blockerFiles)
    .where(matching(blockerFiles, { blockerId, removedAt: null }))
    .orderBy(asc(blockerFiles.addedAt), asc(blockerFiles.fileId))
    .all()
    .map(fileOf)

const history = (db: Database, blockerId: string, names: BlockerNames): Blocker['steps'] =>
  db.orm
    .select()
    .from(blockerSteps)
    .where(eq(blockerSteps.blockerId, blockerId))
    .orderBy(asc(blockerSteps.position))
    .all()
    .map(({ step, effectiveOn, at, byName, unitCode, level, text, proof }) => ({
      step,
      name: historyStepName(step),
      on: effectiveOn,
      at,
      by: byName,
      unitName: unitCode && names.unit(unitCode),
      level,
      text,
      proof,
    }))

/** Whether this person may put proof beside it: who leads, joins or raised it, and the task force, until it is closed. */
export const mayAddFiles = (actor: Pick<Actor, 'role' | 'unitCode'>, blocker: StoredBlocker): boolean => {
  if (blocker.state === 'closed') return false
  if (may(actor, 'blockers:assign')) return true
  const concerned = [blocker.leadUnit, blocker.raiserUnit, ...blocker.coUnits]
  return may(actor, 'blockers:answer') && actor.unitCode !== null && concerned.includes(actor.unitCode)
}

const idOf = (db: Database, idOrNumber: string): string =>
  db.orm.select({ id: blockers.blockerId }).from(blockers).where(eq(blockers.number, idOrNumber)).get()?.id ??
  idOrNumber

/** Its days are counted through the year in which they end; of what is closed nothing is counted any more. */
const noticeOf = ({ state, since, dueOn }: StoredBlocker): string | null =>
  state === 'closed' ? null : calendarNotice([since, dueOn].flatMap((day) => day ?? []))

/** One blocker as this person sees it, by its id or by its number as it is printed. Throws common/not-found, for one that is not theirs to read as well. */
export function blockerDetail(db: Database, idOrNumber: string, { actor, today }: BlockerReader): Blocker {
  const blocker = demandBlocker(db, actor, idOf(db, idOrNumber))
  const id = blocker.blockerId
  const names = blockerNames(db)
  const cause =
    blocker.causeId === null
      ? undefined
      : db.orm.select().from(blockerCauses).where(eq(blockerCauses.causeId, blocker.causeId)).get()
  const parties = partiesOf(db, blocker, today)
  return {
    ...blockerRow(blocker, names, today),
    origin: blocker.origin,
    originMonth: blocker.originMonth,
    costYuan: blocker.costYuan,
    delayDays: blocker.delayDays,
    assignedOn: blocker.assignedOn,
    since: blocker.since,
    firstDueOn: blocker.firstDueOn,
    pauses: blocker.pauses,
    causeTitle: cause?.title ?? null,
    answerDays: blocker.rule.answerDays,
    calendarNotice: noticeOf(blocker),
    steps: history(db, id, names),
    files: blockerFileList(db, id),
    supervisions: supervisionsOf(db, id, { actor, today }),
    maySteps: steps.filter((step) => decideBlockerStep(step, parties, actor).allowed),
    mayAddFiles: mayAddFiles(actor, blocker),
  }
}
