import type { KeptMapping, SignedMapping } from '@pianqu/shared/importing/kept-mapping.contract.ts'
import type { Change } from '../../../db/command.ts'
import type { MappingKey } from './kept-mapping.query.ts'
import { keptMappings, mappingNames } from './kept-mapping.tables.ts'

interface NamedMapping extends KeptMapping {
  readonly name?: string | undefined
}

/** Keeps what was said of a table's columns, in place of what was kept for the same titles; a name that it has stays. */
export function keepMapping(
  { tx, at, actor, audit }: Change,
  key: MappingKey,
  { name, ...said }: NamedMapping,
): SignedMapping {
  const { userId: actorId, name: actorName } = actor
  const { choices, headerRow, money } = said
  const row = { choices: [...choices], headerRow, money, at, actorId, actorName }
  tx.orm
    .insert(keptMappings)
    .values({ ...key, ...row })
    .onConflictDoUpdate({ target: [keptMappings.unitCode, keptMappings.kind, keptMappings.headers], set: row })
    .run()
  if (name)
    tx.orm
      .insert(mappingNames)
      .values({ ...key, name })
      .onConflictDoNothing()
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
