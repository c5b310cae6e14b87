import { adjustmentKindNames } from '@pianqu/shared/adjustments/adjustment.schema.ts'
import type { DryRun } from '@pianqu/shared/adjustments/rule.contract.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { Note } from '../../ui/words/note.tsx'
import styles from './adjustments.module.css'
import { LeftOutNote } from './left-out-note.tsx'
import { eventText } from './list-words.ts'

type Row = DryRun['years'][number]

const columns: readonly Column<Row>[] = [
  { key: 'year', header: '年度', cell: ({ year }) => `${year}年` },
  { key: 'supposed', header: '按此规则（试算）', cell: (row) => <Supposed row={row} /> },
  { key: 'actual', header: '实际（次年生效）', cell: (row) => <Actual row={row} /> },
  { key: 'leftOut', header: '不作判断', cell: ({ leftOut }) => <LeftOutNote leftOut={leftOut} /> },
]

function Supposed({ row: { outcomes } }: { readonly row: Row }) {
  if (outcomes.length === 0) return '没有调整'
  return (
    <Stack as="ul" gap={6} className={styles['items']}>
      {outcomes.map(({ areaCode, kind, name, sentence }) => (
        <li key={areaCode}>
          <strong>
            {adjustmentKindNames[kind]} {name}
          </strong>
          <Note as="span"> {sentence}</Note>
        </li>
      ))}
    </Stack>
  )
}

function Actual({ row: { actual } }: { readonly row: Row }) {
  if (actual.length === 0) return '没有调整'
  return (
    <Stack as="ul" gap={6} className={styles['items']}>
      {actual.map((event) => (
        <li key={`${event.on} ${event.kind}`}>
          {event.on} {eventText(event)}
          {event.documentNumber && `（${event.documentNumber}）`}
        </li>
      ))}
    </Stack>
  )
}

/** Year by year, what a rule would have done beside what happened. */
export function DryRunCard({ result }: { readonly result: DryRun }) {
  const count = result.years.reduce((sum, { outcomes }) => sum + outcomes.length, 0)
  return (
    <Card title={`试算：${result.years.length}年共涉及${count}项调整`} aside={<span>测算，不入库</span>}>
      <Note>试算假定每年的结果自次年1月1日起生效：列入观察的次年按观察判断，调出的不再参与，增补的从次年起参与。</Note>
      <DataTable
        caption="试算与实际"
        columns={columns}
        rows={result.years}
        rowKey={({ year }) => String(year)}
        empty={<EmptyNotice title="还没有年度得分">在「管理 › 导入」中导入年度得分后才能试算。</EmptyNotice>}
      />
    </Card>
  )
}
