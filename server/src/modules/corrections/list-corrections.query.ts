import { type Actor, may } from '@pianqu/shared/access/access.ts'
import type { listCorrections } from '@pianqu/shared/corrections/correction.contract.ts'
import type { Correction } from '@pianqu/shared/corrections/correction.schema.ts'
import type { QueryOf } from '@pianqu/shared/http/endpoint.ts'
import { and, desc, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { corrections } from '../months/correction.tables.ts'
import { reports } from '../months/report.tables.ts'
import { projects } from '../projects/project.tables.ts'
import { units } from '../units/unit.tables.ts'
import { correctionEffect } from './correction-effect.query.ts'

interface Wanted extends QueryOf<typeof listCorrections> {
  readonly id?: string
}

/** Corrections, newest first; a district's own ones for a district. */
export function correctionList(
  db: Database,
  actor: Actor,
  { id, month, report, project, state }: Wanted,
): Correction[] {
  const rows = db.orm
    .select({
      stored: corrections,
      projectName: projects.name,
      unitCode: reports.unitCode,
      unitName: units.name,
    })
    .from(corrections)
    .innerJoin(projects, eq(projects.code, corrections.projectCode))
    .innerJoin(reports, eq(reports.reportId, corrections.reportId))
    .innerJoin(units, eq(units.code, reports.unitCode))
    .where(
      and(
        id ? eq(corrections.correctionId, id) : undefined,
        month ? eq(corrections.month, month) : undefined,
        report ? eq(corrections.reportId, report) : undefined,
        project ? eq(corrections.projectCode, project) : undefined,
        state ? eq(corrections.state, state) : undefined,
        actor.role === 'district' ? eq(reports.unitCode, actor.unitCode ?? '') : undefined,
      ),
    )
    .orderBy(desc(corrections.proposedAt), desc(corrections.correctionId))
    .all()
  return rows.map(({ stored, ...named }) => {
    const { proposedBy, proposedByName, decidedBy: _decider, decidedByName, oldValue, newValue, ...said } = stored
    return {
      ...said,
      ...named,
      oldValue: JSON.parse(oldValue),
      newValue: JSON.parse(newValue),
      proposedBy: proposedByName,
      decidedBy: decidedByName,
      ...(said.state === 'proposed' && { effect: correctionEffect(db, stored) }),
      isOwn: proposedBy === actor.userId,
      mayDecide: said.state === 'proposed' && may(actor, 'reports:review') && proposedBy !== actor.userId,
    }
  })
}
