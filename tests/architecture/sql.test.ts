import { describe, expect, test } from 'vitest'
import { isTest, sourceFiles } from './source-files.ts'
import { asksUnnamed } from './sql.ts'

describe('the modules of the server', () => {
  const files = sourceFiles('server/src/modules').filter(({ path }) => !isTest(path))

  test('ask the database in files only whose names say so', () => {
    expect(files.length).toBeGreaterThan(200)
    expect(files.flatMap((file) => asksUnnamed(file) ?? [])).toEqual([])
  })
})

describe('a file', () => {
  const path = (name: string) => `server/src/modules/bonds/${name}`

  test.each([
    ['bond.facts.ts', 'db.orm.select()'],
    ['add-quota.command.ts', '({ orm }: Tx) => orm.insert(quotas)'],
    ['expected.ts', '// The orm would do.\nconst platform = 1'],
  ])('called %s may say `%s`', (name, text) => {
    expect(asksUnnamed({ path: path(name), text })).toBeUndefined()
  })

  test.each([
    ['expected.ts', 'db.orm.select()', 'asks the database, and its name does not say so'],
    ['bond.routes.ts', 'statement((orm) => orm.select())', 'asks the database, and its name does not say so'],
    ['bond.query.ts', "db.sqlite.exec('DELETE')", 'goes round the builder'],
  ])('called %s may not say `%s`', (name, text, why) => {
    expect(asksUnnamed({ path: path(name), text })).toBe(`${path(name)} ${why}`)
  })
})
