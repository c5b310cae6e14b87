import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const elf = Buffer.from([0x7f, 0x45, 0x4c, 0x46])

/** @param {string} one @param {string} other */
const byVersion = (one, other) => one.localeCompare(other, 'en', { numeric: true })

/**
 * The newest of a library's versions that a program of Linux asks for by name; null where it asks for none, or is none.
 * @param {Buffer} bytes
 * @param {'GLIBC' | 'GLIBCXX'} library
 * @returns {string | null}
 */
export function newestAsked(bytes, library) {
  if (!bytes.subarray(0, 4).equals(elf)) return null
  const names = bytes.toString('latin1').matchAll(new RegExp(`\\0${library}_(\\d+(?:\\.\\d+)+)(?=\\0)`, 'g'))
  return (
    [...names]
      .map(([, version = '']) => version)
      .toSorted(byVersion)
      .at(-1) ?? null
  )
}

/**
 * Every program and module below a folder that asks for a libc of its own, with what it asks for.
 * @param {string} folder
 */
export function askedBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && (/\.node$|\.so(\.\d+)*$/.test(entry.name) || entry.name === 'node'))
    .flatMap(({ parentPath, name }) => {
      const path = join(parentPath, name)
      const bytes = readFileSync(path)
      const [glibc, glibcxx] = [newestAsked(bytes, 'GLIBC'), newestAsked(bytes, 'GLIBCXX')]
      return glibc === null ? [] : [{ path: path.slice(folder.length + 1), glibc, glibcxx }]
    })
    .toSorted((one, other) => byVersion(other.glibc, one.glibc))
}
