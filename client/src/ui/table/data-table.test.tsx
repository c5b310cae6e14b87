import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { type Column, DataTable } from './data-table.tsx'

interface Row {
  readonly name: string
  readonly plan: number
}

const columns: readonly Column<Row>[] = [
  { key: 'name', header: '片区', cell: ({ name }) => name },
  { key: 'plan', header: '计划', cell: ({ plan }) => plan, align: 'end', sortField: 'planYuan' },
]
const rows = [
  { name: '锦南总部区', plan: 3 },
  { name: '云桥智造城', plan: 5 },
]

function show(sort?: string, shown: readonly Row[] = rows) {
  const onSort = vi.fn()
  render(
    <DataTable
      caption="片区"
      isCaptionShown
      columns={columns}
      rows={shown}
      rowKey="name"
      sort={sort}
      onSort={onSort}
      empty={<p>没有片区</p>}
    />,
  )
  return onSort
}

describe('a data table', () => {
  test('names its rows by their first cell', () => {
    show()
    expect(screen.getByRole('rowheader', { name: '锦南总部区' })).toBeTruthy()
  })

  test('asks for the largest first, then for the smallest', async () => {
    const first = show()
    await userEvent.click(screen.getByRole('button', { name: '计划' }))
    expect(first).toHaveBeenCalledWith('-planYuan')
  })

  test('tells how it is sorted', async () => {
    const onSort = show('-planYuan')
    expect(screen.getByRole('columnheader', { name: '计划' }).getAttribute('aria-sort')).toBe('descending')
    await userEvent.click(screen.getByRole('button', { name: '计划' }))
    expect(onSort).toHaveBeenCalledWith('planYuan')
  })

  test('says in its place that there is nothing', () => {
    show(undefined, [])
    expect(screen.getByText('没有片区')).toBeTruthy()
    expect(screen.queryByRole('table')).toBeNull()
  })
})
