import { describe, expect, test } from 'vitest'
import { reportActionName } from './report-action-name.ts'
import { trailActions } from './trail-actions.ts'
import { actionName } from './trail-words.ts'

describe('what was done to a report', () => {
  const onReports = Object.keys(trailActions).filter((action) => /^(report|correction)\./.test(action))

  test.each(onReports)('%s is called as the trail calls it', (action) => {
    expect(reportActionName(action)).toBe(actionName(action))
  })
})
