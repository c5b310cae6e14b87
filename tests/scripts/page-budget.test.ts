import { describe, expect, test } from 'vitest'
import { beforeFirst, excessOf, scriptsOf } from '../../server/scripts/steps/page-budget.mjs'

const manifest = {
  'main.tsx': { file: 'main.js', isEntry: true, imports: ['_vendor.js'] },
  '_vendor.js': { file: 'vendor.js' },
  'a-page.tsx': { file: 'a.js', imports: ['_common.js', '_vendor.js'] },
  '_common.js': { file: 'common.js', imports: ['_vendor.js', 'a-page.tsx'] },
  'dialog.tsx': { file: 'dialog.js', imports: ['_common.js'] },
}

describe('what runs before everything else', () => {
  test.each([
    [
      'import{n as e}from"./rolldown-runtime-XKyaHtl9.js";import{a}from"./first-BZEdtghT.js";import"./vendor-C17zy94G.js";',
      null,
    ],
    ['import"./vendor-C17zy94G.js";import"./first-BZEdtghT.js";', 'the entry loads vendor before its polyfills'],
    ['console.log(1)', 'the entry loads nothing before its polyfills'],
  ])('is the chunk of the polyfills: %s', (code, said) => {
    expect(beforeFirst(code)).toBe(said)
  })
})

describe('what a page loads', () => {
  test('is the entry and everything that either imports, once, over circles too', () => {
    expect([...scriptsOf(manifest, ['main.tsx', 'a-page.tsx'])]).toEqual(['main.js', 'a.js', 'vendor.js', 'common.js'])
  })

  test('is too much where the scripts are too many or too heavy', () => {
    const page = 'src/features/overview/overview-page.tsx'
    expect(excessOf(page, { scripts: 8, bytes: 190 * 1024 })).toBeNull()
    expect(excessOf(page, { scripts: 90, bytes: 1024 })).toMatch(/^src\/.+ loads 90 scripts, at most \d+$/)
    expect(excessOf(page, { scripts: 8, bytes: 2048 * 1024 + 1 })).toMatch(/ loads 2049 KB of scripts, at most \d+$/)
    expect(excessOf('src/ui/dialog.tsx', { scripts: 90, bytes: 9e9 })).toBeNull()
  })
})
