import { type Actor, may } from '@pianqu/shared/access/access.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { listMemberships } from '@pianqu/shared/projects/membership.contract.ts'
import { sinceEver, spansOf } from '@pianqu/shared/projects/membership.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { areaNames } from '../areas/area.facts.ts'
import { clusterStore } from '../clusters/cluster.store.ts'
import { currentMonthFor } from '../figures/figure-scope.query.ts'
import { projectMemberships } from '../projects/membership.tables.ts'
import { openFigure } from './project-page.query.ts'

type Reply = ReplyOf<typeof listMemberships>

/** The clusters that a project was in. Throws common/not-found alike for a missing and a closed one. */
export function membershipsOf(db: Database, actor: Actor, code: string, today: Day): Reply {
  openFigure(db, actor, code, currentMonthFor(db, actor, today))
  const areas = areaNames(db)
  const clusters = clusterStore.all(db)
  const byCode = new Map(clusters.map((cluster) => [cluster.code, cluster]))
  const areaOf = (areaCode: string) => areas.get(areaCode) ?? areaCode
  const stored = db.orm
    .select()
    .from(projectMemberships)
    .where(and(eq(projectMemberships.projectCode, code), isNull(projectMemberships.revokedAt)))
    .all()
  return {
    rows: spansOf(stored).map(({ from, until, clusterCode, reason, documentNumber, byName }) => {
      const cluster = byCode.get(clusterCode ?? '')
      return {
        from: from === sinceEver ? null : from,
        until,
        isToCome: from > today,
        clusterCode,
        clusterName: cluster?.name ?? null,
        areaName: cluster ? areaOf(cluster.areaCode) : null,
        reason,
        documentNumber,
        by: byName,
      }
    }),
    clusters: clusters.map(({ code: own, name, areaCode }) => ({ code: own, name, areaName: areaOf(areaCode) })),
    mayMove: may(actor, 'registry:import'),
  }
}
