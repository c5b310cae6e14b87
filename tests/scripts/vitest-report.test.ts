import { describe, expect, test } from 'vitest'
import { totalsOf } from '../../server/scripts/steps/vitest-report.mjs'

const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] }

describe('the totals of a run', () => {
  test('are those of the report', () => {
    expect(totalsOf(report)).toEqual({ passed: 5, failed: 1, skipped: 3 })
  })

  test('count a file that does not load as a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [] },
    ]
    expect(totalsOf({ ...report, testResults })).toMatchObject({ failed: 2 })
  })
})
