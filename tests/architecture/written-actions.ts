import type { SourceFile } from './source-files.ts'

type Words = ReadonlyMap<string, ReadonlySet<string>>

const naming = /\baction(?::|\s=)[^,\n]*/g
const text = /'([^']+)'|`([^`]+)`/g
const word = /['`]([a-z][A-Za-z-]*)['`]|\b([a-z][A-Za-z]*):/g

const roomOf = (path: string): string => /^(?:shared\/src|server\/src\/modules)\/[^/]+/.exec(path)?.[0] ?? path

/** What a room quotes or has keys for; its declarations of actions say nothing about who writes them. */
function wordsOf(files: readonly SourceFile[]): Words {
  const words = new Map<string, Set<string>>()
  for (const file of files.filter(({ path }) => !path.endsWith('.trail.ts'))) {
    const room = roomOf(file.path)
    const known = words.get(room) ?? new Set()
    for (const [, quoted, key] of file.text.matchAll(word)) known.add(quoted ?? key ?? '')
    words.set(room, known)
  }
  return words
}

const escaped = (plain: string): string => plain.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** An action as a write names it: whole, or with a hole that a step fills. */
const patternOf = (named: string): RegExp =>
  new RegExp(
    `^${named
      .split(/\$\{[^}]*\}/)
      .map(escaped)
      .join('([A-Za-z-]+)')}$`,
  )

function namingsIn(server: readonly SourceFile[]): { readonly room: string; readonly pattern: RegExp }[] {
  return server.flatMap((file) =>
    [...file.text.matchAll(naming)]
      .flatMap(([said]) => [...said.matchAll(text)])
      .map(([, plain, template]) => ({ room: roomOf(file.path), pattern: patternOf(plain ?? template ?? '') })),
  )
}

/**
 * Which actions no write names. What fills a hole must be a word of the room that writes it or of the room that declares
 * it, so that a step which is gone is missed.
 */
export function neverWritten(
  actions: readonly string[],
  server: readonly SourceFile[],
  shared: readonly SourceFile[],
): string[] {
  const words = wordsOf([...server, ...shared])
  const namings = namingsIn(server)
  return actions.filter((action) => {
    const declaring = shared.find((file) => file.path.endsWith('.trail.ts') && file.text.includes(`'${action}'`))
    const home = words.get(roomOf(declaring?.path ?? ''))
    return !namings.some(({ room, pattern }) => {
      const filling = pattern.exec(action)?.slice(1)
      return filling?.every((step) => words.get(room)?.has(step) || home?.has(step))
    })
  })
}
