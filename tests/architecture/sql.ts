import { placeOf } from './place.ts'
import type { SourceFile } from './source-files.ts'

/** Roles that ask the database; whoever else needs something of it asks one of these. */
const asking = ['query', 'facts', 'tables', 'repository', 'store', 'writes', 'command']

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

/** What is wrong with a file of a module; undefined where nothing is. */
export function asksUnnamed(file: SourceFile): string | undefined {
  const code = withoutComments(file.text).replace(/^.*\bfrom '.*'$/gm, '')
  if (/\bsqlite\b/.test(code)) return `${file.path} goes round the builder`
  if (!/\borm\b/.test(code) || asking.includes(placeOf(file.path).role)) return undefined
  return `${file.path} asks the database, and its name does not say so`
}
