import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Change } from '../../../db/command.ts'
import { type MappingKey, nameOfKey, ofKey } from './kept-mapping.query.ts'
import { keptMappings, mappingNames } from './kept-mapping.tables.ts'

/** Forgets what was kept for these titles; another unit's is as good as none. */
export function forgetMapping({ tx, audit }: Change, key: MappingKey): void {
  const forgotten = tx.orm.delete(keptMappings).where(ofKey(key)).returning().get()
  if (!forgotten) throw new ProblemError('common/not-found', { detail: '没有记住的对应，可能已经忘掉' })
  tx.orm.delete(mappingNames).where(nameOfKey(key)).run()
  const { kind, headers } = key
  audit({ action: 'import.forget-mapping', subject: `mapping:${headers}`, movesFigures: false, detail: { kind } })
}
