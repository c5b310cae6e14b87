import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** One of our own files; `path` is as git writes it, `server/src/app.ts`. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

const notOurs = /^(node_modules|dist|data|\.cache)$/

function pathsIn(folder: string, names: RegExp): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return notOurs.test(entry.name) ? [] : pathsIn(path, names)
    return names.test(entry.name) ? [path] : []
  })
}

/** The files of folders whose names match. */
export function filesNamed(names: RegExp, ...folders: readonly string[]): SourceFile[] {
  const paths = folders.flatMap((folder) => pathsIn(folder, names))
  return paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

export const sourceFiles = (...folders: readonly string[]): SourceFile[] => filesNamed(/\.(tsx?|mjs)$/, ...folders)

/** Tests and what only tests use: they may reach for anything. */
export const isTest = (path: string): boolean =>
  /\.(test|fixture)\.tsx?$/.test(path) || /\/test-[a-z]+\.tsx?$/.test(path)

/** What a module of ours exports. */
export async function exportsOf(path: string): Promise<Record<string, unknown>> {
  return import(pathToFileURL(join(root, path)).href)
}
