import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { clusterOn, moveOf } from '@pianqu/shared/projects/membership.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { and, eq, gt, inArray, isNull, max, or } from 'drizzle-orm'
import type { Change, Tx } from '../../db/command.ts'
import { projectMemberships } from './membership.tables.ts'
import { projects } from './project.tables.ts'

export interface ProjectMove {
  readonly projectCode: string
  readonly clusterCode: string | null
  readonly from: Day
  readonly reason: string
  readonly documentNumber?: string | null
  /** The import that says so. */
  readonly importId?: string
}

/** Throws common/malformed where a file would move projects on a day to come: its rows say what is. */
export function demandGoneBy({ today }: Pick<Change, 'today'>, from: Day): void {
  if (from <= today) return
  const message = `集群调整的生效日期 ${from} 晚于今天（${today}），文件里的集群应是今天的；将来的调整请在项目页逐个登记，到那天自动生效`
  throw new ProblemError('common/malformed', {
    detail: message,
    errors: [{ pointer: '/from', code: 'custom', message }],
  })
}

const inForce = ({ orm }: Tx, projectCode: string) =>
  orm
    .select()
    .from(projectMemberships)
    .where(and(eq(projectMemberships.projectCode, projectCode), isNull(projectMemberships.revokedAt)))
    .all()

/** A project is in a cluster from a day on; what was said of that day and of later ones is overtaken. */
export function moveProject(
  { tx, actor, at, today }: Pick<Change, 'tx' | 'actor' | 'at' | 'today'>,
  move: ProjectMove,
): void {
  const { projectCode, clusterCode, from, reason, documentNumber = null, importId = null } = move
  const { overtaken, added } = moveOf(inForce(tx, projectCode), { from, clusterCode })
  if (overtaken.length > 0) {
    const ids = overtaken.map(({ membershipId }) => membershipId)
    const revoked = { revokedAt: at, revokedImport: importId }
    tx.orm.update(projectMemberships).set(revoked).where(inArray(projectMemberships.membershipId, ids)).run()
  }
  if (added) {
    const row = { projectCode, ...added, reason, documentNumber, importId, byName: actor.name, at }
    tx.orm.insert(projectMemberships).values(row).run()
  }
  const now = clusterOn(inForce(tx, projectCode), today)
  tx.orm.update(projects).set({ clusterCode: now }).where(eq(projects.code, projectCode)).run()
}

/** Takes back what an import said of memberships. Throws import/not-undoable where a project has been moved since. */
export function takeBackMoves({ tx, at }: Pick<Change, 'tx' | 'at'>, importId: string, codes: readonly string[]): void {
  const mine = or(eq(projectMemberships.importId, importId), eq(projectMemberships.revokedImport, importId))
  const { last } = tx.orm
    .select({ last: max(projectMemberships.membershipId) })
    .from(projectMemberships)
    .where(mine)
    .get() ?? { last: null }
  if (last === null) return
  const later = tx.orm
    .select()
    .from(projectMemberships)
    .where(and(inArray(projectMemberships.projectCode, [...codes]), gt(projectMemberships.membershipId, last)))
    .get()
  if (later) {
    const detail = `项目“${later.projectCode}”所属的集群在这次导入之后又有调整，请先把后来的调整改回，或在项目页重新登记`
    throw new ProblemError('import/not-undoable', { detail })
  }
  tx.orm.update(projectMemberships).set({ revokedAt: at }).where(eq(projectMemberships.importId, importId)).run()
  tx.orm
    .update(projectMemberships)
    .set({ revokedAt: null, revokedImport: null })
    .where(eq(projectMemberships.revokedImport, importId))
    .run()
}
