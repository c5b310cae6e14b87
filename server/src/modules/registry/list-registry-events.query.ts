import type { QueryOf, ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { inFull } from '@pianqu/shared/http/page.ts'
import { formerOf } from '@pianqu/shared/registry/former.ts'
import { formerSentence } from '@pianqu/shared/registry/former-words.ts'
import type { findFormer, listRegistryEvents } from '@pianqu/shared/registry/registry-event.contract.ts'
import type { RegistryNoun } from '@pianqu/shared/registry/registry-event.schema.ts'
import type { Database } from '../../db/database.ts'
import { allRegistryEvents, namesOfNoun } from './registry-event.facts.ts'

const named = (db: Database, noun: RegistryNoun, codes: readonly string[]) => {
  const names = namesOfNoun(db, noun)
  return codes.map((code) => ({ code, name: names.get(code) ?? null }))
}

/** What holds, newest first; as of a day where one is asked. */
export function registryEventPage(
  db: Database,
  { noun, until }: QueryOf<typeof listRegistryEvents>,
): ReplyOf<typeof listRegistryEvents> {
  const rows = allRegistryEvents(db)
    .filter((event) => (noun === undefined || event.noun === noun) && (until === undefined || event.on <= until))
    .toReversed()
  return inFull(
    rows.map(({ successors, byName, revokedAt: _, ...event }) => ({
      ...event,
      successors: named(db, event.noun, successors),
      by: byName,
    })),
  )
}

/** What became of a former name or code. */
export function becomeOf(db: Database, { noun, written }: QueryOf<typeof findFormer>): ReplyOf<typeof findFormer> {
  const former = formerOf(allRegistryEvents(db))(noun, written)
  if (!former) return { found: null }
  const names = namesOfNoun(db, noun)
  return {
    found: { sentence: formerSentence(former, (code) => names.get(code)), successors: named(db, noun, former.codes) },
  }
}
