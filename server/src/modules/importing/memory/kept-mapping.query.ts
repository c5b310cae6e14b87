import type { ListedMapping } from '@pianqu/shared/importing/kept-mapping.contract.ts'
import type { TableKind } from '@pianqu/shared/importing/kinds.ts'
import { and, asc, desc, eq } from 'drizzle-orm'
import type { Database } from '../../../db/database.ts'
import { keptMappings, mappingNames } from './kept-mapping.tables.ts'

export interface MappingKey {
  readonly unitCode: string
  readonly kind: TableKind
  readonly headers: string
}

export const ofKey = ({ unitCode, kind, headers }: MappingKey) =>
  and(eq(keptMappings.unitCode, unitCode), eq(keptMappings.kind, kind), eq(keptMappings.headers, headers))

/** What the unit keeps for a table of these titles. */
export const keptMapping = (db: Database, key: MappingKey) => db.orm.select().from(keptMappings).where(ofKey(key)).get()

export const nameOfKey = ({ unitCode, kind, headers }: MappingKey) =>
  and(eq(mappingNames.unitCode, unitCode), eq(mappingNames.kind, kind), eq(mappingNames.headers, headers))

/** Everything that a unit keeps, the newest of a table first. */
export const keptMappingsOf = (db: Database, unitCode: string): ListedMapping[] =>
  db.orm
    .select()
    .from(keptMappings)
    .leftJoin(
      mappingNames,
      and(
        eq(mappingNames.unitCode, keptMappings.unitCode),
        eq(mappingNames.kind, keptMappings.kind),
        eq(mappingNames.headers, keptMappings.headers),
      ),
    )
    .where(eq(keptMappings.unitCode, unitCode))
    .orderBy(asc(keptMappings.kind), desc(keptMappings.at), asc(keptMappings.headers))
    .all()
    .map(({ kept_mappings: { kind, headers, choices, headerRow, money, at, actorName }, mapping_names: named }) => ({
      ...{ kind, headers, choices, headerRow, money, at, by: actorName },
      name: named?.name ?? null,
    }))
