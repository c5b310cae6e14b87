import { describe, expect, test } from 'vitest'
import { isTest, type SourceFile, sourceFiles } from './source-files.ts'

const code = (...folders: string[]) => sourceFiles(...folders).filter(({ path }) => !isTest(path))

const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(|\bperformance\.now\(|\bprocess\.|\bfetch\(/

const offenders = (files: readonly SourceFile[], pattern: RegExp) =>
  files.filter(({ text }) => pattern.test(text)).map(({ path }) => path)

describe('shared code', () => {
  test('has no clock, no randomness and no world of its own', () => {
    expect(offenders(code('shared/src'), impure)).toEqual([])
  })
})

describe('a made-up city', () => {
  test('is the same every time', () => {
    const pure = code('seed').filter(({ path }) => !/\/load-[a-z]+\.ts$/.test(path))
    expect(offenders(pure, impure)).toEqual([])
  })
})

describe('the environment', () => {
  test('is read by main and the command lines only, and parsed by config.ts', () => {
    const entries = ['server/src/main.ts', 'server/src/cli.ts', 'seed/load-demo.ts']
    expect(offenders(code('server/src', 'seed'), /\bprocess\.env\b/).filter((path) => !entries.includes(path))).toEqual(
      ['server/src/config.ts'],
    )
  })
})

describe('the pattern of what is impure', () => {
  test.each(['const at = Date.now()', 'new Date()', 'Math.random() * 2', 'crypto.randomUUID()', "fetch('/')"])(
    'knows %s',
    (text) => {
      expect(offenders([{ path: 'x.ts', text }], impure)).toEqual(['x.ts'])
    },
  )

  test('lets a date be made of a text', () => {
    expect(offenders([{ path: 'x.ts', text: "new Date('2025-10-28')" }], impure)).toEqual([])
  })
})
