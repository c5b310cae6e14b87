import type { KeptMapping, SignedMapping } from '@pianqu/shared/importing/kept-mapping.contract.ts'
import type { Change } from '../../../db/command.ts'
import type { MappingKey } from './kept-mapping.query.ts'
import { keptMappings } from './kept-mapping.tables.ts'

/** Keeps what was said of a table's columns, in place of what was kept for the same titles. */
export function keepMapping({ tx, at, actor, audit }: Change, key: MappingKey, said: KeptMapping): SignedMapping {
  const { userId: actorId, name: actorName } = actor
  const { choices, headerRow, money } = said
  const row = { choices: [...choices], headerRow, money, at, actorId, actorName }
  tx.orm
    .insert(keptMappings)
    .values({ ...key, ...row })
    .onConflictDoUpdate({ target: [keptMappings.unitCode, keptMappings.kind, keptMappings.headers], set: row })
    .run()
  const { kind, headers } = key
  audit({
    action: 'import.keep-mapping',
    subject: `mapping:${headers}`,
    movesFigures: false,
    detail: { kind, choices },
  })
  return { ...said, at, by: actorName }
}
