import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { askedBelow, newestAsked } from '../../server/scripts/steps/glibc.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const driver = realpathSync(join(root, 'server/node_modules/better-sqlite3'))

const elfOf = (...names: string[]): Buffer =>
  Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46]), Buffer.from(`\0${names.join('\0')}\0`, 'latin1')])

describe('what a program asks of the libc', () => {
  test.each([
    [['GLIBC_2.2.5', 'GLIBC_2.28', 'GLIBC_2.9'], '2.28'],
    [['GLIBCXX_3.4.29'], null],
    [['GLIBC_PRIVATE', 'a GLIBC_2.99 in a sentence'], null],
    [[], null],
  ])('%j is %s', (names, newest) => {
    expect(newestAsked(elfOf(...names), 'GLIBC')).toBe(newest)
  })

  test('is nothing where it is none of Linux', () => {
    expect(newestAsked(Buffer.from('\0GLIBC_2.28\0'), 'GLIBC')).toBeNull()
  })

  // docs/operations says which archive starts where by these numbers.
  test('is as the manual says, of the driver for either architecture', () => {
    const found = askedBelow(join(driver, 'prebuilds')).map(({ path, glibc, glibcxx }) => [path, glibc, glibcxx])
    expect(found.toSorted()).toEqual([
      ['linux-arm64.node', '2.34', '3.4.29'],
      ['linux-x64.node', '2.34', '3.4.29'],
    ])
    const manual = readFileSync(join(root, 'docs/operations.md'), 'utf8')
    expect(manual).toMatch(/better-sqlite3 \| 2\.34 +\|/)
  })

  test.skipIf(!process.execPath.includes('node_modules'))('is little, of the Node that came along', () => {
    const newest = newestAsked(readFileSync(process.execPath), 'GLIBC')
    expect(newest).not.toBeNull()
    expect(String(newest).localeCompare('2.28', 'en', { numeric: true })).toBeLessThanOrEqual(0)
  })
})
