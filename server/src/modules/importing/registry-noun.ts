import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import type { RegistryNoun } from '@pianqu/shared/registry/registry-event.schema.ts'

const nouns: Partial<Record<ImportKind, RegistryNoun>> = {
  units: 'unit',
  areas: 'area',
  clusters: 'cluster',
  projects: 'project',
}

/** What the rows of a kind are, where they are of those whose former names and codes are kept. */
export const registryNounOf = (kind: ImportKind): RegistryNoun | undefined => nouns[kind]
