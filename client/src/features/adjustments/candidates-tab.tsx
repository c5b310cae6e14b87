import type { Candidate } from '@pianqu/shared/adjustments/adjustment.contract.ts'
import { scoreText } from '@pianqu/shared/adjustments/score.ts'
import { areaCategoryNames } from '@pianqu/shared/areas/area.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loaded } from '../../parts/loaded.tsx'
import { useMay } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { Words } from '../../ui/words/words.tsx'
import { candidatesQuery } from './adjustments.queries.ts'
import { CandidateDialog } from './candidate-dialog.tsx'
import { CandidateStepDialog } from './candidate-step-dialog.tsx'

const stateNames: Record<Candidate['state'], string> = { open: '候选', dropped: '已移出', admitted: '已批准入列' }

const columns: readonly Column<Candidate>[] = [
  { key: 'name', header: '候选片区', cell: ({ code, name }) => `${name}（${code}）` },
  { key: 'category', header: '类别', cell: ({ category }) => areaCategoryNames[category] },
  { key: 'district', header: '推荐区县', cell: ({ districtName }) => districtName },
  {
    key: 'scores',
    header: '年度得分',
    cell: ({ scores }) =>
      scores.length === 0
        ? '—'
        : scores.map(({ year, scoreHundredths }) => `${year}年 ${scoreText(scoreHundredths)}`).join('；'),
  },
  {
    key: 'reason',
    header: '推荐理由',
    cell: ({ reason }) => (
      <Words min={180} max={420}>
        {reason}
      </Words>
    ),
  },
  { key: 'state', header: '状态', cell: ({ state }) => stateNames[state] },
]

interface Opened {
  readonly kind: 'edit' | 'step'
  readonly candidate: Candidate
}

/** The pool of areas that may be admitted. */
export function CandidatesTab() {
  const mayWrite = useMay()('adjustments:write')
  const query = useQuery(candidatesQuery)
  const [opened, setOpened] = useState<Opened | 'add' | null>(null)
  const close = () => setOpened(null)
  const steps = (candidate: Candidate) =>
    candidate.state !== 'admitted' && (
      <Row align="end">
        <Button onClick={() => setOpened({ kind: 'edit', candidate })}>更改</Button>
        <Button onClick={() => setOpened({ kind: 'step', candidate })}>
          {candidate.state === 'open' ? '移出' : '恢复'}
        </Button>
      </Row>
    )
  return (
    <Loaded what="候选片区" permission="adjustments:read" query={query} skeleton={<Skeleton height={36} count={3} />}>
      {({ rows }) => (
        <Card
          title={`候选${rows.filter(({ state }) => state === 'open').length}个`}
          aside={mayWrite && <Button onClick={() => setOpened('add')}>增加候选</Button>}
        >
          <DataTable
            caption="候选片区"
            columns={columns}
            steps={mayWrite && steps}
            rows={rows}
            rowKey="code"
            empty={<EmptyNotice title="还没有候选片区">由市级专班按区县推荐录入，作为择优增补的来源。</EmptyNotice>}
          />
          {opened === 'add' && <CandidateDialog candidate={null} onClose={close} />}
          {opened && opened !== 'add' && opened.kind === 'edit' && (
            <CandidateDialog candidate={opened.candidate} onClose={close} />
          )}
          {opened && opened !== 'add' && opened.kind === 'step' && (
            <CandidateStepDialog candidate={opened.candidate} onClose={close} />
          )}
        </Card>
      )}
    </Loaded>
  )
}
