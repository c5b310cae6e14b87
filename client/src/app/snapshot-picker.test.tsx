import type { SnapshotEntry } from '@pianqu/shared/publishing/snapshot-list.contract.ts'
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { viewOf } from '../navigation/search.ts'
import { showPage } from '../test-page.tsx'
import { pageLink } from './page-link.ts'
import { SnapshotPicker, versionGroups } from './snapshot-picker.tsx'
import { snapshotText } from './snapshot-strip.tsx'

const entry: SnapshotEntry = {
  number: '2025-09-1',
  month: '2025-09',
  takenAt: '2025-10-05T01:00:00.000Z',
  takenBy: '李某',
  note: '先行发布',
  hash: '',
}

describe('the switch between snapshot and newest', () => {
  test('lists the newest first, then each snapshot with when, who and why', () => {
    expect(versionGroups([entry]).flatMap(({ options }) => options)).toEqual([
      { value: 'latest', label: '最新', note: '实时' },
      { value: '2025-09-1', label: '2025-09-1', note: '2025-10-05 09:00 · 李某 · 先行发布' },
    ])
  })

  test('puts the snapshot into the address, and takes it out again', async () => {
    const component = () => (
      <>
        <h1>总览</h1>
        <SnapshotPicker entries={[entry]} snapshot={undefined} />
      </>
    )
    const { user, search } = await showPage({ component, at: '/?lights=table', answer: () => ({ body: {} }) })
    await user.click(screen.getByRole('combobox', { name: '数据版本' }))
    await user.click(await screen.findByRole('option', { name: /2025-09-1/ }))
    await waitFor(() => expect(search()).toEqual({ lights: 'table', month: '2025-09', snapshot: '2025-09-1' }))
  })
})

describe('an address', () => {
  test.each([
    [{ month: '2025-08' }, { month: '2025-08', snapshot: undefined }],
    [{ snapshot: '2025-09-1' }, { month: '2025-09', snapshot: '2025-09-1' }],
    [
      { month: '2025-08', snapshot: '2025-09-1' },
      { month: '2025-09', snapshot: '2025-09-1' },
    ],
    [
      { month: '2025-08', snapshot: 'nonsense' },
      { month: '2025-08', snapshot: undefined },
    ],
  ])('%o shows %o', (search, view) => {
    expect(viewOf(search)).toEqual(view)
  })

  test('pins the snapshot in the link that is copied', () => {
    const link = pageLink('http://city.test/areas?category=central', '2025-09-2')
    expect(link).toBe('http://city.test/areas?category=central&month=2025-09&snapshot=2025-09-2')
    expect(pageLink('http://city.test/areas', null)).toBe('http://city.test/areas')
  })
})

test('the strip names the snapshot, its day and who published it', () => {
  expect(snapshotText('2025-09-1', entry)).toBe('正在看快照 2025-09-1（2025-10-05 发布，李某）')
  expect(snapshotText('2025-09-9', undefined)).toBe('正在看快照 2025-09-9')
})
