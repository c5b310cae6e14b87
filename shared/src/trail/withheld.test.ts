import { expect, test } from 'vitest'
import { isWithheldFrom } from './withheld.ts'

test.each([
  ['account.add', {}, false],
  ['session.refused', {}, false],
  ['installation.demo', {}, false],
  ['import.run', { kind: 'units' }, false],
  ['import.run', { kind: 'reports' }, true],
  ['report.save', {}, true],
  ['correction.propose', {}, true],
  ['projects.change', { after: { totalInvestmentYuan: 1 } }, true],
  ['bond.reverse', {}, true],
  ['accounting.guess', {}, true],
])('the particulars of %s %o are withheld from an administrator: %s', (action, detail, withheld) => {
  expect(isWithheldFrom('admin', { action, detail })).toBe(withheld)
  expect(isWithheldFrom('auditor', { action, detail })).toBe(false)
  expect(isWithheldFrom('taskforce', { action, detail })).toBe(false)
})
