import type { RowOf, TableKind } from '@pianqu/shared/importing/kinds.ts'
import { formerOf, retiresCode } from '@pianqu/shared/registry/former.ts'
import { formerSentence } from '@pianqu/shared/registry/former-words.ts'
import type { Database } from '../../../db/database.ts'
import { allRegistryEvents, namesOfNoun } from '../../registry/registry-event.facts.ts'
import { keptTable } from '../import-targets.ts'
import { type Incoming, reject } from '../incoming.ts'
import { registryNounOf } from '../registry-noun.ts'

/** A code that is part of another since is not entered again, nor changed; a file that repeats it as it was says nothing new. */
export function checkRetired<K extends TableKind>(
  db: Database,
  kind: K,
  incoming: Incoming<RowOf<K>>,
): Incoming<RowOf<K>> {
  const noun = registryNounOf(kind)
  const events = allRegistryEvents(db).filter((event) => event.noun === noun && retiresCode(event))
  if (noun === undefined || events.length === 0) return incoming
  const find = formerOf(events.map((event) => ({ ...event, formerName: null })))
  const names = namesOfNoun(db, noun)
  const table = keptTable(kind)
  return reject(
    incoming,
    (one) => {
      const former = 'code' in one.row && typeof one.row.code === 'string' ? find(noun, one.row.code) : undefined
      if (!former) return null
      const kept = table.merged(db, one)
      if (kept !== undefined && table.stillStands(db, { after: JSON.stringify(kept) })) return null
      const message = `${formerSentence(former, (code) => names.get(code))}，旧编码的行不再新增或更改，请改用现在的编码`
      return { code: 'row/retired', message }
    },
    'code' as keyof RowOf<K> & string,
  )
}
