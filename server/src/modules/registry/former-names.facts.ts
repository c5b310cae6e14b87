import { formerOf, retiresCode } from '@pianqu/shared/registry/former.ts'
import { formerSentence } from '@pianqu/shared/registry/former-words.ts'
import type { FormerlyWritten } from '@pianqu/shared/registry/formerly-written.ts'
import { type RegistryNoun, registryNounNames } from '@pianqu/shared/registry/registry-event.schema.ts'
import type { FormerName, Known } from '@pianqu/shared/workbook/known.ts'
import type { Database } from '../../db/database.ts'
import { allRegistryEvents, namesOfNoun } from './registry-event.facts.ts'

const isNoun = (noun: string): noun is RegistryNoun => Object.hasOwn(registryNounNames, noun)

/** What became of former names and codes; looked up when they are first asked for. */
export function formerNames(db: Database): NonNullable<Known['formerly']> {
  const events = allRegistryEvents(db)
  const find = formerOf(events)
  const names = new Map<RegistryNoun, ReadonlyMap<string, string>>()
  const namesOf = (noun: RegistryNoun) => {
    const known = names.get(noun) ?? namesOfNoun(db, noun)
    names.set(noun, known)
    return known
  }
  return (noun, written): FormerName | undefined => {
    const former = events.length > 0 && isNoun(noun) ? find(noun, written) : undefined
    if (!former || !isNoun(noun)) return undefined
    return {
      on: former.event.on,
      said: formerSentence(former, (code) => namesOf(noun).get(code)),
      codes: former.codes,
      isRetired: retiresCode(former.event),
    }
  }
}

/** Everything that these projects, or what is part of them since, were called before: names and codes. */
export function formersOfProjects(db: Database, codes: readonly string[]): FormerlyWritten[] {
  const asked = new Set(codes)
  const find = formerNames(db)
  const written = allRegistryEvents(db).flatMap(({ noun, formerCode, formerName }) =>
    noun === 'project' ? [formerCode, ...(formerName === null ? [] : [formerName])] : [],
  )
  return [...new Set(written)].flatMap((text) => {
    const former = find('project', text)
    const isAsked = former !== undefined && (asked.has(text) || former.codes.some((code) => asked.has(code)))
    return isAsked ? [{ ...former, codes: [...former.codes], written: text }] : []
  })
}
