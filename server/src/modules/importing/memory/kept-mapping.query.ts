import type { TableKind } from '@pianqu/shared/importing/kinds.ts'
import { and, eq } from 'drizzle-orm'
import type { Database } from '../../../db/database.ts'
import { keptMappings } from './kept-mapping.tables.ts'

export interface MappingKey {
  readonly unitCode: string
  readonly kind: TableKind
  readonly headers: string
}

export const ofKey = ({ unitCode, kind, headers }: MappingKey) =>
  and(eq(keptMappings.unitCode, unitCode), eq(keptMappings.kind, kind), eq(keptMappings.headers, headers))

/** What the unit keeps for a table of these titles. */
export const keptMapping = (db: Database, key: MappingKey) => db.orm.select().from(keptMappings).where(ofKey(key)).get()
