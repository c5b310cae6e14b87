import type { MappingReading } from '@pianqu/shared/importing/import.contract.ts'
import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { showPage } from '../../test-page.tsx'
import { ImportMapping } from './import-mapping.tsx'
import { meantQuery, nothingSaid, type Said } from './meant.ts'

const reading: MappingReading = {
  headers: [{ sheet: 'Sheet1', row: 1, isGuessed: false, rows: 2 }],
  columns: [
    {
      sheet: 'Sheet1',
      letter: 'C',
      header: '本月完成投资(万元)',
      field: 'investedYuan',
      title: '本月完成投资(万元)',
      samples: [{ written: '约500', read: null }],
      unit: '万元',
      unitFrom: '表头',
      state: 'read',
      note: '2 格；1 格不能读',
      filled: 2,
      refused: [{ row: 14, written: '约500', message: '“约500”不是数字' }],
      refusedCount: 1,
    },
  ],
  problems: [],
  titles: 'a'.repeat(64),
  kept: null,
  isByKept: false,
}

function Mapping({ onSaid }: { readonly onSaid: (said: Said) => void }) {
  const [said, setSaid] = useState(nothingSaid)
  const change = (next: Said) => {
    setSaid(next)
    onSaid(next)
  }
  return (
    <>
      <h1>导入</h1>
      <ImportMapping
        kind="reports"
        fileName="月报.xlsx"
        reading={reading}
        said={said}
        onChange={change}
        onKept={() => {}}
      />
    </>
  )
}

test('a cell that cannot be read is typed over, read again with it, and given back', async () => {
  const asked: object[] = []
  const { user } = await showPage({
    component: () => <Mapping onSaid={(said) => asked.push(meantQuery(said))} />,
    at: '/admin/import',
    answer: () => ({ status: 404, body: {} }),
  })
  expect(screen.queryByRole('button', { name: '按改填的重新读' })).toBeNull()
  await user.type(screen.getByRole('textbox', { name: '第 14 行改为' }), '512.5')
  expect(asked).toEqual([])
  await user.click(screen.getByRole('button', { name: '按改填的重新读' }))
  expect(asked).toEqual([{ typed: '[{"sheet":"Sheet1","cell":"C14","text":"512.5"}]' }])
  await user.click(screen.getByRole('button', { name: '撤销改填 C14' }))
  expect(asked.at(-1)).toEqual({})
})

const kept = { choices: [{ column: 'C', field: 'fundsArrivedYuan' }], headerRow: null, money: null }
const signed = { ...kept, at: '2025-10-28T02:00:00.000Z', by: '李工' }

function Remembering({ start }: { readonly start: { reading: MappingReading; said: Said } }) {
  const [reading, setReading] = useState(start.reading)
  const [said, setSaid] = useState(start.said)
  const know = (next: MappingReading['kept']) => setReading({ ...reading, kept: next })
  return (
    <>
      <h1>导入</h1>
      <ImportMapping
        kind="reports"
        fileName="月报.xlsx"
        reading={reading}
        said={said}
        onChange={setSaid}
        onKept={know}
      />
    </>
  )
}

test('what was said is kept for the same titles, without the name of the sheet, and forgotten again', async () => {
  const said = { ...nothingSaid, choices: [{ sheet: 'Sheet1', column: 'C', field: 'fundsArrivedYuan' }] }
  const { user, calls } = await showPage({
    component: () => <Remembering start={{ reading, said }} />,
    at: '/admin/import',
    answer: ({ path, method }) =>
      path.includes('/mappings/') ? { body: method === 'DELETE' ? null : signed } : { status: 404, body: {} },
  })
  await user.click(screen.getByRole('button', { name: '记住这套对应' }))
  await screen.findByText(/^已按记住的对应读取：李工/)
  expect(screen.queryByRole('button', { name: /记/ })).toBeNull()
  await user.click(screen.getByRole('button', { name: '忘掉' }))
  await screen.findByRole('button', { name: '记住这套对应' })
  const path = `/api/imports/reports/mappings/${reading.titles}`
  expect(calls).toMatchObject([
    { method: 'PUT', path, body: kept },
    { method: 'DELETE', path },
  ])
})

test('what is kept is named, and done without where somebody says so', async () => {
  const choices = [{ sheet: 'Sheet1', column: 'C', field: 'fundsArrivedYuan' }]
  const { user } = await showPage({
    component: () => (
      <Remembering
        start={{ reading: { ...reading, kept: { ...signed, choices } }, said: { ...nothingSaid, choices } }}
      />
    ),
    at: '/admin/import',
    answer: () => ({ status: 404, body: {} }),
  })
  expect(screen.getByText(/^已按记住的对应读取：李工 .* 为同样的标题记住$/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '这次不用' }))
  expect(screen.getByText(/^记住的对应没有使用/)).toBeTruthy()
})

test('what was said and taken back is neither what is kept nor anything to keep', async () => {
  const choices = [{ sheet: 'Sheet1', column: 'C', field: 'fundsArrivedYuan' }]
  await showPage({
    component: () => (
      <Remembering
        start={{ reading: { ...reading, kept: { ...signed, choices } }, said: { ...nothingSaid, choices: [] } }}
      />
    ),
    at: '/admin/import',
    answer: () => ({ status: 404, body: {} }),
  })
  expect(screen.getByText(/^记住的对应没有使用/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /记这套对应|记住这套对应/ })).toBeNull()
})
