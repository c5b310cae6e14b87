import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Change } from '../../../db/command.ts'
import { type MappingKey, nameOfKey, ofKey } from './kept-mapping.query.ts'
import { keptMappings, mappingNames } from './kept-mapping.tables.ts'

/** Calls what is kept for these titles by another name; another unit's is as good as none. */
export function nameMapping({ tx, audit }: Change, key: MappingKey, name: string): { readonly name: string } {
  const kept = tx.orm.select().from(keptMappings).where(ofKey(key)).get()
  if (!kept) throw new ProblemError('common/not-found', { detail: '没有记住的对应，可能已经忘掉' })
  const was = tx.orm.select().from(mappingNames).where(nameOfKey(key)).get()?.name ?? null
  tx.orm
    .insert(mappingNames)
    .values({ ...key, name })
    .onConflictDoUpdate({ target: [mappingNames.unitCode, mappingNames.kind, mappingNames.headers], set: { name } })
    .run()
  const { kind, headers } = key
  audit({
    action: 'import.name-mapping',
    subject: `mapping:${headers}`,
    movesFigures: false,
    detail: { kind, was, name },
  })
  return { name }
}
