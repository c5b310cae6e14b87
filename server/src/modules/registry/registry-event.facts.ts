import type { RegistryNoun } from '@pianqu/shared/registry/registry-event.schema.ts'
import { asc, isNull } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { areaNames } from '../areas/area.facts.ts'
import { clusterNames } from '../clusters/cluster.facts.ts'
import { projectNames } from '../projects/project.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import { registryEvents } from './registry-event.tables.ts'

const inForce = statement((orm) =>
  orm.select().from(registryEvents).where(isNull(registryEvents.revokedAt)).orderBy(asc(registryEvents.on)).prepare(),
)

export type StoredEvent = typeof registryEvents.$inferSelect

/** Everything that holds, the earliest first. */
export const allRegistryEvents = (db: Database): StoredEvent[] => inForce(db).all()

const namesBy: Record<RegistryNoun, (db: Database) => ReadonlyMap<string, string>> = {
  unit: (db) => new Map(allUnits(db).map(({ code, name }) => [code, name])),
  area: areaNames,
  cluster: clusterNames,
  project: projectNames,
}

/** What everything of a noun is called now, by code. */
export const namesOfNoun = (db: Database, noun: RegistryNoun): ReadonlyMap<string, string> => namesBy[noun](db)
