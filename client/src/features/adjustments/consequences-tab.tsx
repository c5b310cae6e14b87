import {
  type Consequence,
  type ConsequenceList,
  revokeConsequence,
} from '@pianqu/shared/consequences/consequence.contract.ts'
import { consequenceBasisNames } from '@pianqu/shared/consequences/consequence.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { usePageSearch } from '../../navigation/search.ts'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useMay } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { TextEntry } from '../../ui/form/entries.tsx'
import { Select } from '../../ui/form/select.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { CopyColumn } from '../../ui/table/copy-table.ts'
import { CopyTableButton } from '../../ui/table/copy-table-button.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { Words } from '../../ui/words/words.tsx'
import { adjustmentsSearch } from './adjustments.search.ts'
import { ConsequenceDialog } from './consequence-dialog.tsx'
import { consequencesQuery, useRevokeConsequence } from './consequences.queries.ts'

const quantityText = ({ quantity, quantityUnit }: Consequence): string | null =>
  quantity === null ? null : `${quantity}${quantityUnit ?? ''}`

const columns: readonly Column<Consequence>[] = [
  { key: 'subject', header: '对象', cell: ({ subjectName }) => subjectName },
  { key: 'year', header: '年度', cell: ({ year }) => `${year}年` },
  { key: 'kind', header: '种类', cell: ({ kindName }) => kindName },
  { key: 'quantity', header: '数量', cell: (row) => quantityText(row) ?? '—' },
  {
    key: 'text',
    header: '内容',
    cell: ({ text, revokedBecause }) => (
      <Words min={180} max={420}>
        {text}
        {revokedBecause && `；已撤销：${revokedBecause}`}
      </Words>
    ),
  },
  { key: 'basis', header: '依据', cell: ({ basis }) => consequenceBasisNames[basis] },
  { key: 'document', header: '文号', cell: ({ documentNumber }) => documentNumber },
  { key: 'day', header: '日期', cell: ({ decidedOn }) => decidedOn },
]

const copied: readonly CopyColumn<Consequence>[] = [
  { header: '年度', value: ({ year }) => year },
  { header: '对象编码', value: ({ subjectCode }) => subjectCode },
  { header: '对象', value: ({ subjectName }) => subjectName },
  { header: '种类', value: ({ kindName }) => kindName },
  { header: '数量', value: ({ quantity }) => quantity },
  { header: '单位', value: ({ quantityUnit }) => quantityUnit },
  { header: '内容', value: ({ text }) => text },
  { header: '依据', value: ({ basis }) => consequenceBasisNames[basis] },
  { header: '文号', value: ({ documentNumber }) => documentNumber },
  { header: '日期', value: ({ decidedOn }) => decidedOn },
  { header: '撤销理由', value: ({ revokedBecause }) => revokedBecause },
]

interface FiltersProps {
  readonly list: ConsequenceList
  readonly year: number | undefined
  readonly kind: string | undefined
  readonly onYear: (year: number | undefined) => void
  readonly onKind: (kind: string | undefined) => void
}

function Filters({ list, year, kind, onYear, onKind }: FiltersProps) {
  return (
    <Row align="end">
      <Select
        label="年度"
        value={year === undefined ? '' : String(year)}
        options={[
          { value: '', label: '全部年度' },
          ...list.years.map((one) => ({ value: String(one), label: `${one}年` })),
        ]}
        onChange={(value) => onYear(value === '' ? undefined : Number(value))}
      />
      <Select
        label="种类"
        value={kind ?? ''}
        options={[
          { value: '', label: '全部种类' },
          ...list.kinds.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={(value) => onKind(value || undefined)}
      />
    </Row>
  )
}

/** What followed from the results of each year. */
export function ConsequencesTab() {
  const [{ year, kind }, change] = usePageSearch(adjustmentsSearch)
  const mayWrite = useMay()('consequences:write')
  const query = useQuery(consequencesQuery(year))
  const [opened, setOpened] = useState<Consequence | 'add' | null>(null)
  const close = () => setOpened(null)
  const steps = (row: Consequence) =>
    row.revokedBecause === null && (
      <Button onClick={() => setOpened(row)} aria-label={`撤销${row.subjectName}${row.kindName}`}>
        撤销
      </Button>
    )
  return (
    <Loaded what="结果运用" permission="figures:read" query={query} skeleton={<Skeleton height={36} count={4} />}>
      {(list) => {
        const rows = list.rows.filter(({ kindCode }) => kind === undefined || kindCode === kind)
        return (
          <Card
            title={`${year === undefined ? '' : `${year}年`}结果运用${rows.length}项`}
            aside={
              <>
                <CopyTableButton columns={copied} rows={rows} />
                {mayWrite && <Button onClick={() => setOpened('add')}>登记</Button>}
              </>
            }
            isUpdating={query.isPlaceholderData}
          >
            <Stack>
              <Filters
                list={list}
                year={year}
                kind={kind}
                onYear={(next) => change({ year: next })}
                onKind={(next) => change({ kind: next })}
              />
              <DataTable
                caption="结果运用"
                columns={columns}
                steps={mayWrite && steps}
                rows={rows}
                rowKey="consequenceId"
                empty={
                  <EmptyNotice title="没有符合条件的结果运用">
                    通报表扬、优先列入市重点、指标配额挂钩、约谈等由市级专班按文件登记。
                  </EmptyNotice>
                }
              />
            </Stack>
            {opened === 'add' && <ConsequenceDialog kinds={list.kinds} onClose={close} />}
            {opened && opened !== 'add' && <RevokeDialog consequence={opened} onClose={close} />}
          </Card>
        )
      }}
    </Loaded>
  )
}

function RevokeDialog({ consequence, onClose }: { readonly consequence: Consequence; readonly onClose: () => void }) {
  const { consequenceId, subjectName, kindName, documentNumber } = consequence
  return (
    <FormDialog
      title={`撤销：${subjectName}${kindName}`}
      description={`按${documentNumber}登记的这一项不再显示在片区页；这一行和理由保留在列表和操作记录中。`}
      endpoint={revokeConsequence}
      command={useRevokeConsequence(consequenceId)}
      verb="撤销登记"
      isDanger
      done={['已撤销登记', `${subjectName}${kindName}`]}
      onClose={onClose}
    >
      <TextEntry label="理由" name="reason" />
    </FormDialog>
  )
}
