import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import type { Cluster } from '@pianqu/shared/clusters/cluster.schema.ts'
import type { Membership } from '@pianqu/shared/projects/membership.ts'
import type { Project } from '@pianqu/shared/projects/project.schema.ts'
import { asc } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { allAreas } from '../areas/area.facts.ts'
import { clusters } from '../clusters/cluster.tables.ts'
import { allMemberships } from '../projects/membership.facts.ts'
import { projects } from '../projects/project.tables.ts'

export interface CityRegistry {
  readonly areas: readonly Area[]
  readonly clusters: ReadonlyMap<string, Cluster>
  /** As the registry has them today. */
  readonly projects: readonly Project[]
  /** In which cluster each project is since when. */
  readonly memberships: ReadonlyMap<string, readonly Membership[]>
}

const registryPerRevision = perRevision(
  (db: Database, _key: 'all'): CityRegistry => ({
    areas: allAreas(db),
    clusters: new Map(
      db.orm
        .select()
        .from(clusters)
        .all()
        .map((cluster) => [cluster.code, cluster]),
    ),
    projects: db.orm.select().from(projects).orderBy(asc(projects.code)).all(),
    memberships: allMemberships(db),
  }),
)

/** Areas, clusters and projects, and what lay where since when; no line changes it. */
export const cityRegistry = (db: Database): CityRegistry => registryPerRevision(db, 'all')
