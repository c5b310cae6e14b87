import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decisions, docs, faultsOf, indexOf } from './decisions.ts'
import { floorPicture } from './floor-picture.ts'

describe('the records of decisions', () => {
  test('are there', () => {
    expect(decisions.length).toBeGreaterThan(15)
  })

  test('have one form', () => {
    expect(decisions.flatMap(faultsOf)).toEqual([])
  })

  test('are numbered from one on, without a gap and without twins', () => {
    const numbers = decisions.map(({ file }) => Number(file.slice(0, 4)))
    expect(numbers).toEqual(decisions.map((_, index) => index + 1))
  })

  test('stand in their index', async () => {
    await expect(indexOf(decisions)).toMatchFileSnapshot(`${docs}decisions/README.md`)
  })

  test.each([
    [
      [
        '# 7 · A title',
        '',
        '2026-01-02 · accepted',
        '## Context',
        '## Decision',
        '## What becomes easier, what harder',
      ],
      1,
    ],
    [['# 0007 · A title', '2026-01-02 · accepted', '', '## Context', '## Decision', '## Consequences'], 2],
    [['# 0007 · A title', '', '2026-01-02 · superseded', '## Decision', '## Context', '## What becomes easier'], 3],
  ])('are refused in another form: %j', (lines, faults) => {
    expect(faultsOf({ file: '0007-a-title.md', lines })).toHaveLength(faults)
  })
})

describe('the picture of the floors', () => {
  test('shows the floors that imports are held to', async () => {
    await expect(floorPicture()).toMatchFileSnapshot(`${docs}images/floors.svg`)
  })
})

describe.each(['../README.md', 'CONTRIBUTING.md', 'architecture.md'])('%s', (file) => {
  const named = /`((?:shared|server|client|tests|seed|docs|migrations)\/[A-Za-z0-9_./-]+)`/g

  test('names only what is there', () => {
    const paths = [...readFileSync(`${docs}${file}`, 'utf8').matchAll(named)].flatMap(([, path]) => path ?? [])
    expect(paths.filter((path) => !existsSync(`${docs}../${path}`))).toEqual([])
  })
})
