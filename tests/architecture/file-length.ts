import { isTest, type SourceFile } from './source-files.ts'

const lineLimit = 400
const testLineLimit = 500

export const linesIn = (text: string): number => text.replace(/\n$/, '').split('\n').length

/** What is wrong with the length of a file; undefined where nothing is. */
export function tooLong({ path, text }: SourceFile): string | undefined {
  const lines = linesIn(text)
  const limit = path.startsWith('tests/') || isTest(path) ? testLineLimit : lineLimit
  return lines > limit ? `${path}: ${lines} lines, at most ${limit}` : undefined
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
