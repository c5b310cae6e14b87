import { type ExemptionRow, endExemption } from '@pianqu/shared/adjustments/adjustment.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useMay } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { TextEntry } from '../../ui/form/entries.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { Words } from '../../ui/words/words.tsx'
import { exemptionsQuery, useEndExemption } from './adjustments.queries.ts'
import { ExemptDialog } from './exempt-dialog.tsx'

const columns: readonly Column<ExemptionRow>[] = [
  { key: 'name', header: '片区', cell: ({ name }) => name },
  { key: 'year', header: '年度', cell: ({ year }) => `${year}年` },
  {
    key: 'reason',
    header: '理由',
    cell: ({ reason }) => (
      <Words min={180} max={420}>
        {reason}
      </Words>
    ),
  },
  { key: 'document', header: '文号', cell: ({ documentNumber }) => documentNumber ?? '—' },
  { key: 'by', header: '登记人', cell: ({ by }) => by },
]

/** Years in which areas are not judged. */
export function ExemptionsCard() {
  const mayWrite = useMay()('adjustments:write')
  const query = useQuery(exemptionsQuery)
  const [opened, setOpened] = useState<ExemptionRow | 'add' | null>(null)
  const steps = (row: ExemptionRow) => <Button onClick={() => setOpened(row)}>取消免评</Button>
  return (
    <Loaded what="免于评价" permission="figures:read" query={query} skeleton={<Skeleton height={36} count={2} />}>
      {({ rows }) => (
        <Card
          title={`免于评价${rows.length}项`}
          aside={mayWrite && <Button onClick={() => setOpened('add')}>登记免于评价</Button>}
        >
          <DataTable
            caption="免于评价"
            columns={columns}
            steps={mayWrite && steps}
            rows={rows}
            rowKey={({ areaCode, year }) => `${areaCode} ${year}`}
            empty={<EmptyNotice title="没有免于评价的片区">因不可抗力等正当理由不作年度判断的，在此登记。</EmptyNotice>}
          />
          {opened === 'add' && <ExemptDialog onClose={() => setOpened(null)} />}
          {opened && opened !== 'add' && <EndDialog exemption={opened} onClose={() => setOpened(null)} />}
        </Card>
      )}
    </Loaded>
  )
}

function EndDialog({ exemption, onClose }: { readonly exemption: ExemptionRow; readonly onClose: () => void }) {
  const { areaCode, year, name } = exemption
  return (
    <FormDialog
      title={`取消免评：${name}${year}年`}
      description="取消后这一年重新参与比较和判断；已提请、已决定的调整不变。"
      endpoint={endExemption}
      command={useEndExemption()}
      body={{ areaCode, year }}
      verb="取消免评"
      isDanger
      done={['已取消免评', `${name}${year}年`]}
      onClose={onClose}
    >
      <TextEntry label="理由" name="reason" />
    </FormDialog>
  )
}
