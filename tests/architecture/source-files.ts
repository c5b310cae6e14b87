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

function pathsIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return notOurs.test(entry.name) ? [] : pathsIn(path)
    return /\.(tsx?|mjs)$/.test(entry.name) ? [path] : []
  })
}

export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return folders.flatMap(pathsIn).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** Tests and what only tests use: they may reach for anything. */
export const isTest = (path: string): boolean =>
  /\.(test|fixture)\.tsx?$/.test(path) || /\/test-[a-z]+\.tsx?$/.test(path)

/** What a module of ours exports. */
export async function exportsOf(path: string): Promise<Record<string, unknown>> {
  return import(pathToFileURL(join(root, path)).href)
}
