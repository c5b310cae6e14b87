import { expect, test } from 'vitest'
import { addressOf } from './address.ts'

test.each([
  ['/api/areas/:code', { code: 'PQ 1/2' }, {}, '/api/areas/PQ%201%2F2'],
  ['/api/overview', {}, { month: '2025-10', snapshot: undefined }, '/api/overview?month=2025-10'],
  ['/api/imports/:kind', { kind: 'projects' }, { dryRun: false }, '/api/imports/projects?dryRun=false'],
])('%s with %j and %j is %s', (path, params, query, address) => {
  expect(addressOf({ path }, params, query)).toBe(address)
})
