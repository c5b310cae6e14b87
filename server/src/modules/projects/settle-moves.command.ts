import { eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { arrivedMoves } from './arrived-moves.facts.ts'
import { projects } from './project.tables.ts'

/** From the day of a move on the registry has the project in its new cluster; who decided it, and why, was told at the time. */
export function settleMoves({ tx, today, audit }: Change): void {
  for (const { projectCode, clusterCode, from, before } of arrivedMoves(tx, today)) {
    tx.orm.update(projects).set({ clusterCode }).where(eq(projects.code, projectCode)).run()
    audit({ action: 'project.arrive', subject: `project:${projectCode}`, detail: { before, clusterCode, from } })
  }
}
