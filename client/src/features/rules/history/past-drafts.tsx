import type { RuleDraft } from '@pianqu/shared/rules/rule.contract.ts'
import { ruleStateNames } from '@pianqu/shared/rules/rule-state.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { Words } from '../../../ui/words/words.tsx'

const columns: readonly Column<RuleDraft>[] = [
  { key: 'from', header: '原定生效', cell: ({ effectiveMonth }) => `${monthText(effectiveMonth)}起` },
  { key: 'state', header: '结果', cell: ({ state }) => ruleStateNames[state] },
  { key: 'by', header: '拟定人', cell: ({ draftedBy }) => draftedBy },
  {
    key: 'decided',
    header: '处理',
    cell: ({ decidedBy, decidedAt }) => (decidedBy && decidedAt ? `${decidedBy}，${instantText(decidedAt)}` : '—'),
  },
  { key: 'note', header: '说明', cell: ({ note, basis }) => <Words max={360}>{note ?? basis}</Words> },
]

/** What was drafted and not adopted; nothing where there was none. */
export function PastDrafts({ drafts }: { readonly drafts: readonly RuleDraft[] }) {
  if (drafts.length === 0) return null
  return (
    <Card title={`未采用的草案（${drafts.length}）`}>
      <DataTable
        caption="未采用的草案"
        columns={columns}
        rows={drafts}
        rowKey="ruleId"
        empty={<EmptyNotice title="没有" />}
        isDense
      />
    </Card>
  )
}
