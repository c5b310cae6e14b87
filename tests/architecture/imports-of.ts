import { posix } from 'node:path'
import type { SourceFile } from './source-files.ts'

/** `from` imports `to`: a path of ours, or the name of a package. */
export interface Import {
  readonly from: string
  readonly to: string
}

const ourPackages: readonly (readonly [RegExp, string])[] = [
  [/^@pianqu\/shared\//, 'shared/src/'],
  [/^@pianqu\/server\//, 'server/src/'],
  [/^@pianqu\/seed\//, 'seed/'],
]

// The formatter starts every import and re-export at the beginning of a line and quotes it singly; a call may stand anywhere.
const statement = /^(?:import|export)\b(?:[^'"`;]*?\bfrom\s*)?\s*['"]([^'"\n]+)['"]/gm
const call = /\bimport\s*\(\s*['"]([^'"\n]+)['"]/g

function targetOf(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier)
  const ours = ourPackages.find(([name]) => name.test(specifier))
  return ours ? specifier.replace(...ours) : specifier
}

/** Every import of a file, types included: who needs a type is tied to it. */
export function importsOf({ path, text }: SourceFile): Import[] {
  return [statement, call]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap(([, specifier]) => (specifier ? [{ from: path, to: targetOf(path, specifier) }] : []))
}
