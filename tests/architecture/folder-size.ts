import { posix } from 'node:path'

const fileLimit = 40

/** Folders with more files than can be seen at once. Tests beside files count: what is looked through is the whole folder. */
export function tooFull(paths: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const path of paths) counts.set(posix.dirname(path), (counts.get(posix.dirname(path)) ?? 0) + 1)
  return [...counts].flatMap(([folder, count]) =>
    count > fileLimit ? [`${folder}: ${count} files, at most ${fileLimit}`] : [],
  )
}
