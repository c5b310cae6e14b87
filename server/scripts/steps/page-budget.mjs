import { readFile, stat } from 'node:fs/promises'
import { inRepository } from './repository.mjs'

/**
 * @typedef {{ file: string, isEntry?: boolean, imports?: readonly string[], css?: readonly string[] }} Chunk
 * @typedef {Readonly<Record<string, Chunk>>} Manifest Vite's, by source
 * @typedef {{ scripts: number, bytes: number }} Weight of scripts, packed by gzip
 */

const kib = 1024
const dist = inRepository('client/dist')

/**
 * What a page may load before it can show anything, its scripts packed by gzip. Of the page is what its entry and its own
 * source import, and all that these import; not what opens over it and is loaded when somebody comes near (lists of choices,
 * menus, dialogs, drawers), nor the engine of charts, for which pages with charts hold the place. Lower a number when a page
 * has become lighter; raise none without its reason in docs/performance.md.
 * @type {readonly { page: RegExp, kib: number, scripts: number }[]}
 */
const budgets = [
  { page: /\/sign-in-page\.tsx$/, kib: 222, scripts: 10 },
  { page: /\/overview-page\.tsx$/, kib: 204, scripts: 8 },
  { page: /\/dispatch-page\.tsx$/, kib: 266, scripts: 10 },
  { page: /\/review-page\.tsx$/, kib: 293, scripts: 10 },
  { page: /-page\.tsx$/, kib: 312, scripts: 17 },
]

/**
 * The chunks that are loaded with these sources.
 * @param {Manifest} manifest
 * @param {readonly string[]} sources
 * @returns {Set<string>} their files
 */
export function scriptsOf(manifest, sources) {
  const seen = new Set(sources)
  // A set is walked on into what is added on the way.
  for (const source of seen) for (const next of manifest[source]?.imports ?? []) seen.add(next)
  return new Set([...seen].flatMap((source) => manifest[source]?.file ?? []))
}

/**
 * @param {string} page
 * @param {Weight} weight
 * @returns {string | null} what is too much
 */
export function excessOf(page, { scripts, bytes }) {
  const budget = budgets.find((each) => each.page.test(page))
  if (!budget) return null
  if (scripts > budget.scripts) return `${page} loads ${scripts} scripts, at most ${budget.scripts}`
  return bytes > budget.kib * kib
    ? `${page} loads ${Math.ceil(bytes / kib)} KB of scripts, at most ${budget.kib}`
    : null
}

/** @param {Iterable<string>} files */
async function weightOf(files) {
  const sizes = await Promise.all(
    [...files].map(async (file) => {
      const packed = await stat(`${dist}/${file}.gz`).catch(() => stat(`${dist}/${file}`))
      return packed.size
    }),
  )
  return { scripts: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

/**
 * Polyfills and the content policy lie in a chunk of their own, which has to run before any module that needs them.
 * @param {string} code of the entry
 * @returns {string | null} what comes before it
 */
export function beforeFirst(code) {
  const chunks = [...code.matchAll(/\bimport\b[^'"`;]*?["']\.\/([\w~-]+?)-[\w-]{8}\.js["']/g)].map(([, name]) => name)
  const early = chunks.find((name) => name !== 'rolldown-runtime')
  return early === 'first' ? null : `the entry loads ${early ?? 'nothing'} before its polyfills`
}

/** Fails the build where a page loads more than its budget. */
export async function keepBudget() {
  /** @type {Manifest} */
  const manifest = JSON.parse(await readFile(`${dist}/.vite/manifest.json`, 'utf8'))
  const entries = Object.keys(manifest).filter((source) => manifest[source]?.isEntry)
  const excess = []
  for (const page of Object.keys(manifest)) {
    const weight = await weightOf(scriptsOf(manifest, [...entries, page]))
    excess.push(excessOf(page, weight) ?? [])
  }
  for (const entry of entries) {
    excess.push(beforeFirst(await readFile(`${dist}/${manifest[entry]?.file}`, 'utf8')) ?? [])
  }
  const said = excess.flat()
  if (said.length > 0) throw new Error(said.join('\n'))
}
