import type { RulePreviewMonth } from '@pianqu/shared/rules/rule.contract.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import type { CopyColumn } from '../../../ui/table/copy-table.ts'
import { CopyTableButton } from '../../../ui/table/copy-table-button.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { Words } from '../../../ui/words/words.tsx'

type Changed = RulePreviewMonth['rows'][number]

const columns: readonly Column<Changed>[] = [
  { key: 'name', header: '对象', cell: ({ name, code }) => <Words below={code}>{name}</Words> },
  { key: 'now', header: '现行', cell: ({ now }) => <Words max={260}>{now}</Words> },
  { key: 'proposed', header: '按新版', cell: ({ proposed }) => <Words max={260}>{proposed}</Words> },
  { key: 'why', header: '说明', cell: ({ why }) => <Words max={480}>{why ?? '—'}</Words> },
]

const copyColumns: readonly CopyColumn<Changed>[] = [
  { header: '编码', value: ({ code }) => code },
  { header: '对象', value: ({ name }) => name },
  { header: '现行', value: ({ now }) => now },
  { header: '按新版', value: ({ proposed }) => proposed },
  { header: '说明', value: ({ why }) => why },
]

/** So many are shown at first; a strict rule changes hundreds. */
const shownFirst = 20

interface TrialMonthProps {
  readonly month: RulePreviewMonth
  readonly isCurrent: boolean
}

/** One month under the new version beside the same month as it is. */
export function TrialMonth({ month: { month, isPublished, sums, changed, total, rows }, isCurrent }: TrialMonthProps) {
  const name = month ? monthText(month) : '试算结果'
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? rows : rows.slice(0, shownFirst)
  const moved = sums.filter(({ now, proposed }) => now !== proposed)
  return (
    <Stack as="section" gap={6} aria-label={name}>
      <Row justify="between">
        <h3>
          {name}：{total > 0 ? `${total}个中${changed}个不同` : '没有可对照的'}
          {isPublished && '（已发布，不会随规则改变）'}
        </h3>
        {rows.length > 0 && <CopyTableButton columns={copyColumns} rows={rows} />}
      </Row>
      {moved.length > 0 && <Note>{moved.map((sum) => `${sum.name}：${sum.now} → ${sum.proposed}`).join('；')}</Note>}
      {total > 0 && (
        <DataTable
          caption={`${name}的不同`}
          columns={columns}
          rows={shown}
          rowKey="code"
          empty={<EmptyNotice title="与现行结果相同" />}
          isDense
          isUpdating={!isCurrent}
        />
      )}
      {shown.length < rows.length && (
        <div>
          <Button variant="quiet" onClick={() => setIsWhole(true)}>
            显示全部{rows.length}处
          </Button>
        </div>
      )}
    </Stack>
  )
}
