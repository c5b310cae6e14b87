import type { BondBasis } from '@pianqu/shared/bonds/bond.schema.ts'
import { bondRequestStateNames } from '@pianqu/shared/bonds/ledger.schema.ts'
import type { Names } from '@pianqu/shared/bonds/scenario/step-words.ts'
import type { BondCandidate, BondYear } from '@pianqu/shared/bonds/year.contract.ts'
import { moneyLine, wanDigits } from '@pianqu/shared/money/yuan.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loaded } from '../../../parts/loaded.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Check } from '../../../ui/form/check.tsx'
import { Select } from '../../../ui/form/select.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Num } from '../../../ui/num.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { Words } from '../../../ui/words/words.tsx'
import styles from '../bonds.module.css'
import { candidatesQuery } from '../bonds.queries.ts'
import { SolvePanel } from './solve-panel.tsx'
import { addedProjects, type Chosen, type Destination, placeChosen, roomsOf } from './steps.ts'
import type { WhatIf } from './use-what-if.ts'

interface CandidatesCardProps {
  readonly year: BondYear
  readonly basis: BondBasis
  readonly whatIf: WhatIf
  readonly names: Names
}

/** Money that is asked for: checked by hand or chosen by the solver, and put into the scenario. */
export function CandidatesCard({ year, basis, whatIf, names }: CandidatesCardProps) {
  const query = useQuery(candidatesQuery(year.share.year))
  return (
    <Loaded what="候选项目" permission="figures:read" query={query} skeleton={<Skeleton height={36} count={8} />}>
      {({ rows, hidden }) => (
        <Card
          title={`候选项目${rows.length}个`}
          aside={hidden > 0 && `另有${hidden}个属于其他区县`}
          isUpdating={query.isPlaceholderData}
        >
          <Candidates rows={rows} year={year} basis={basis} whatIf={whatIf} names={names} />
        </Card>
      )}
    </Loaded>
  )
}

const sumOf = (rows: readonly Chosen[]): number => rows.reduce((sum, { amountYuan }) => sum + amountYuan, 0)

function Candidates({
  rows,
  year,
  basis,
  whatIf,
  names,
}: CandidatesCardProps & { readonly rows: readonly BondCandidate[] }) {
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set())
  const [destination, setDestination] = useState('auto')
  const toast = useToast()
  const rooms = roomsOf(year.batches, whatIf.steps)
  const added = addedProjects(whatIf.steps)
  const chosen = rows.filter(({ projectCode }) => checked.has(projectCode))
  const adopt = (money: readonly Chosen[]) => {
    const { steps, leftYuan } = placeChosen(rooms, money, destinationOf(destination), year.share.asOf)
    whatIf.setSteps([...whatIf.steps, ...steps])
    setChecked(new Set())
    if (leftYuan > 0) toast('批次余额不足', `还有${moneyLine(leftYuan)}没有放入，可改选「增加测算批次」。`)
  }
  return (
    <>
      <Row align="end" className={styles['tools']}>
        <Select
          label="放入批次"
          value={destination}
          onChange={setDestination}
          options={[
            { value: 'auto', label: '按批次余额自动' },
            { value: 'new', label: '增加测算批次（新增）' },
            ...rooms.map(({ code, name, roomYuan }) => ({
              value: code,
              label: name,
              note: `余额${moneyLine(Math.max(0, roomYuan))}`,
            })),
          ]}
        />
        <Button variant="primary" disabled={chosen.length === 0} onClick={() => adopt(chosen)}>
          加入测算（{chosen.length}个，{moneyLine(sumOf(chosen))}）
        </Button>
      </Row>
      {rows.length > 0 && (
        <SolvePanel
          key={`${basis} ${year.share.asOf} ${JSON.stringify(whatIf.steps)}`}
          asked={{ year: year.share.year, basis, asOf: year.share.asOf }}
          candidates={chosen.length > 0 ? chosen : rows}
          steps={whatIf.steps}
          isAll={chosen.length === 0}
          names={names}
          onAdopt={adopt}
        />
      )}
      <DataTable
        caption="候选项目"
        columns={candidateColumns(rows, checked, setChecked, added)}
        rows={rows}
        rowKey="projectCode"
        empty={<EmptyNotice title="没有候选项目">储备项目申报后在这里列出；也可以在步骤里手工增加。</EmptyNotice>}
        isDense
      />
    </>
  )
}

const destinationOf = (value: string): Destination =>
  value === 'auto' || value === 'new' ? value : { batchCode: value }

function candidateColumns(
  rows: readonly BondCandidate[],
  checked: ReadonlySet<string>,
  setChecked: (checked: ReadonlySet<string>) => void,
  added: ReadonlySet<string>,
): Column<BondCandidate>[] {
  const toggle = (code: string) => {
    const next = new Set(checked)
    if (!next.delete(code)) next.add(code)
    setChecked(next)
  }
  return [
    {
      key: 'name',
      header: `项目（已选${rows.filter(({ projectCode }) => checked.has(projectCode)).length}）`,
      cell: ({ projectCode, projectName }) => (
        <Check isDense isChecked={checked.has(projectCode)} onChange={() => toggle(projectCode)}>
          <Words max={280}>{projectName}</Words>
        </Check>
      ),
    },
    {
      key: 'amount',
      header: '申报(万元)',
      align: 'end',
      cell: ({ amountYuan }) => <Num value={wanDigits(amountYuan)} />,
    },
    {
      key: 'area',
      header: '片区',
      cell: ({ areaName, counts }) => (counts ? areaName : `${areaName ?? '片区外'}（不计入）`),
    },
    { key: 'district', header: '区县', cell: ({ districtName }) => districtName },
    {
      key: 'state',
      header: '状态',
      cell: ({ state, projectCode }) =>
        `${bondRequestStateNames[state]}${added.has(projectCode) ? '，已加入测算' : ''}`,
    },
  ]
}
