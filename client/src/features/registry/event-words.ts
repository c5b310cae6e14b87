import type { RegistryEventRow } from '@pianqu/shared/registry/registry-event.contract.ts'

type Named = RegistryEventRow['successors'][number]

/** `云锦区（D1）`, or the code alone where nobody has it any more. */
export const nameAndCode = ({ code, name }: { readonly code: string; readonly name: string | null }): string =>
  name === null ? code : `${name}（${code}）`

export const namesAndCodes = (all: readonly Named[]): string => all.map(nameAndCode).join('、')

/** Codes as a person lists them. */
export const codesIn = (text: string): string[] => text.split(/[\s、，,;；]+/).filter(Boolean)
