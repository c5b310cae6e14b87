import { readdirSync, statSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { inRepository } from './repository.mjs'

const text = /\.(js|css|html|svg|json)$/
/** Below this a header costs more than is saved. */
const leastBytes = 1024

/** @type {readonly { ending: string, pack: (content: Buffer) => Promise<Buffer> }[]} */
const packings = [
  {
    ending: '.br',
    pack: (content) => promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  },
  { ending: '.gz', pack: (content) => promisify(gzip)(content, { level: 9 }) },
]

/**
 * @param {string} folder
 * @returns {string[]}
 */
const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesIn(path) : [path]
  })

/** Writes every text of the page once more as browsers take it, so that no visitor waits for it to be packed. */
export async function compressPage() {
  const files = filesIn(inRepository('client/dist')).filter(
    (path) => text.test(path) && statSync(path).size >= leastBytes,
  )
  await Promise.all(
    files.map(async (path) => {
      const content = await readFile(path)
      await Promise.all(packings.map(async ({ ending, pack }) => writeFile(path + ending, await pack(content))))
    }),
  )
}
