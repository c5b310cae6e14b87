import type { IndicatorPage } from '@pianqu/shared/indicators/library.contract.ts'
import { firstMonth, monthText } from '@pianqu/shared/time/month.ts'
import { useState } from 'react'
import { Card } from '../../ui/card.tsx'
import { Select } from '../../ui/form/select.tsx'
import { Filters } from '../../ui/layout/filters.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { Words } from '../../ui/words/words.tsx'

type Version = IndicatorPage['history'][number]

const compared: readonly (readonly [name: string, of: (version: Version) => string])[] = [
  ['名称', ({ name }) => name],
  ['口径', ({ basis }) => basis],
  ['公式', ({ formulaText }) => formulaText],
  ['目标', ({ targetText }) => targetText],
  ['依据', ({ adoptedBasis }) => adoptedBasis ?? '系统预置'],
]

const versionName = ({ basisVersion, effectiveMonth }: Version): string =>
  `${basisVersion === 0 ? '系统预置' : `第${basisVersion}版`}（${effectiveMonth === firstMonth ? '最初' : `${monthText(effectiveMonth)}起`}）`

/** Two versions of the definition side by side; what differs is marked in words. */
export function Comparison({ history }: Pick<IndicatorPage, 'history'>) {
  const [pair, setPair] = useState<readonly [number, number]>([history.length - 2, history.length - 1])
  const [left, right] = [history[pair[0]], history[pair[1]]]
  if (!(left && right)) return null
  const options = history.map((version, index) => ({ value: String(index), label: versionName(version) }))
  return (
    <Card title="两版对照">
      <Filters label="对照哪两版">
        <Select
          label="甲"
          value={String(pair[0])}
          options={options}
          onChange={(at) => setPair([Number(at), pair[1]])}
        />
        <Select
          label="乙"
          value={String(pair[1])}
          options={options}
          onChange={(at) => setPair([pair[0], Number(at)])}
        />
      </Filters>
      <DataTable
        caption="两版对照"
        rows={compared.map(([name, of]) => ({ name, left: of(left), right: of(right) }))}
        rowKey="name"
        columns={[
          { key: 'name', header: '项', cell: ({ name }) => name },
          { key: 'left', header: `甲：${versionName(left)}`, cell: (row) => <Words min={160}>{row.left}</Words> },
          { key: 'right', header: `乙：${versionName(right)}`, cell: (row) => <Words min={160}>{row.right}</Words> },
          { key: 'same', header: '异同', cell: (row) => (row.left === row.right ? '相同' : '不同') },
        ]}
      />
    </Card>
  )
}
