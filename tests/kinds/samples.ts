import { type TableKind, tableKinds } from '@pianqu/shared/importing/kinds.ts'
import { bondSamples } from './bonds.samples.ts'
import { railSamples } from './rail.samples.ts'
import { registrySamples } from './registry.samples.ts'
import type { Sample } from './sample.ts'

/** One of every kind of table. */
const samples = { ...registrySamples, ...bondSamples, ...railSamples } as const satisfies {
  readonly [K in TableKind]: Sample<K>
}

type Rows = { readonly [K in TableKind]: (typeof samples)[K]['rows'] }

/** The workbooks of the small city. */
export const tables = Object.fromEntries(tableKinds.map((kind) => [kind, samples[kind].rows])) as unknown as Rows

/** Their headers. */
export const header = Object.fromEntries(tableKinds.map((kind) => [kind, samples[kind].rows[0]])) as unknown as {
  readonly [K in TableKind]: Rows[K][0]
}

const byKind: { readonly [K in TableKind]: Sample<K> } = samples

export const sampleOf = <K extends TableKind>(kind: K): Sample<K> => byKind[kind]
