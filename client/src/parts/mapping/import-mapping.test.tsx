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
      <ImportMapping kind="reports" fileName="月报.xlsx" reading={reading} said={said} onChange={change} />
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
