import { describe, expect, test } from 'vitest'
import { type Upkeep, upkeepFault } from './upkeep-fault.ts'

const now = new Date('2025-10-28T02:00:00Z')

describe('upkeep', () => {
  test.each<[Upkeep, string | null, string | null]>([
    ['backup', null, '还没有做过备份，应至少每2天一次'],
    ['drill', null, '还没有做过恢复演练，应至少每35天一次'],
    ['backup', '2025-10-28T02:00:00Z', null],
    ['backup', '2025-10-25T02:00:01Z', null],
    ['backup', '2025-10-25T02:00:00Z', '上次备份已是3天前，应至少每2天一次'],
    ['drill', '2025-09-22T02:00:01Z', null],
    ['drill', '2025-09-22T02:00:00Z', '上次恢复演练已是36天前，应至少每35天一次'],
    // A clock that was set back: what is ahead is not late.
    ['drill', '2025-11-03T02:00:00Z', null],
  ])('%s of %s: %s', (what, at, fault) => {
    expect(upkeepFault(what, at, now)).toBe(fault)
  })
})
