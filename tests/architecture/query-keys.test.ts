import { describe, expect, test } from 'vitest'
import { isTest, type SourceFile, sourceFiles } from './source-files.ts'

const byHand = /\bqueryKey:\s*\[|\bqueryOptions\(/

const offenders = (files: readonly SourceFile[]): string[] =>
  files.filter(({ text }) => byHand.test(text)).map(({ path }) => path)

describe('the keys of what the client has read', () => {
  test('are made of the endpoint and what it was given, by queryOf alone', () => {
    const files = sourceFiles('client/src').filter(({ path }) => !isTest(path))
    expect(offenders(files)).toEqual(['client/src/api/query-of.ts'])
  })

  test.each([
    ["useQuery({ queryKey: ['reports', id], queryFn })", true],
    ['queryOptions({ ...rest })', true],
    ['useQuery(queryOf(getReport, { params: { id } }))', false],
    ['queryClient.setQueryData(sessionQuery.queryKey, session)', false],
  ])('are seen in %s: %s', (text, isSeen) => {
    expect(offenders([{ path: 'x.ts', text }]).length > 0).toBe(isSeen)
  })
})
