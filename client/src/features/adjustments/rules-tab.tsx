import type { AdjustmentRule } from '@pianqu/shared/adjustments/rule.contract.ts'
import { stepText } from '@pianqu/shared/adjustments/rule.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { useMay } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import styles from './adjustments.module.css'
import { rulesQuery, useDryRun } from './adjustments.queries.ts'
import { AdoptDialog } from './adopt-dialog.tsx'
import { DropRuleButton } from './drop-rule-button.tsx'
import { DryRunCard } from './dry-run-card.tsx'
import { RuleEditor } from './rule-editor.tsx'

function stateText({ state, isInForce, effectiveOn }: AdjustmentRule): string {
  if (state === 'draft') return '草案'
  if (state === 'dropped') return '已作废'
  return isInForce ? `现行，${effectiveOn}起` : `已采用，${effectiveOn}起`
}

const columns: readonly Column<AdjustmentRule>[] = [
  { key: 'name', header: '规则', cell: ({ name }) => name },
  { key: 'state', header: '状态', cell: stateText },
  { key: 'document', header: '文号', cell: ({ documentNumber }) => documentNumber ?? '—' },
  {
    key: 'content',
    header: '内容',
    cell: ({ content }) => (
      <ol className={styles['items']}>
        {content.steps.map((step, index) => (
          <li key={stepText(step)}>
            {index + 1}. {stepText(step)}
          </li>
        ))}
        <li className={styles['small']}>同类可比片区少于{content.minGroupSize}个时不作判断</li>
      </ol>
    ),
  },
]

interface StepsProps {
  readonly rule: AdjustmentRule
  readonly mayWrite: boolean
  readonly onTry: () => void
  readonly onEdit: () => void
  readonly onAdopt: () => void
}

function Steps({ rule, mayWrite, onTry, onEdit, onAdopt }: StepsProps) {
  const isDraft = rule.state === 'draft'
  return (
    <div className={styles['row']}>
      <Button onClick={onTry}>试算</Button>
      <Button onClick={onEdit}>{isDraft && mayWrite ? '更改' : '以此起草'}</Button>
      {isDraft && mayWrite && <Button onClick={onAdopt}>采用</Button>}
      {isDraft && mayWrite && <DropRuleButton rule={rule} />}
    </div>
  )
}

/** The rules of adjustment, an editor, and what any of them would have done. */
export function RulesTab() {
  const mayUse = useMay()
  const [mayWrite, mayTry] = [mayUse('adjustments:write'), mayUse('adjustments:read')]
  const { data, error, refetch } = useQuery(rulesQuery)
  const [edited, setEdited] = useState<AdjustmentRule | 'new' | null>(null)
  const [adopted, setAdopted] = useState<AdjustmentRule | null>(null)
  const dryRun = useDryRun()
  const steps: Column<AdjustmentRule> = {
    key: 'steps',
    header: '操作',
    cell: (rule) => (
      <Steps
        rule={rule}
        mayWrite={mayWrite}
        onTry={() => dryRun.mutate(rule.content)}
        onEdit={() => setEdited(rule)}
        onAdopt={() => setAdopted(rule)}
      />
    ),
  }
  return (
    <div className={styles['parts']}>
      <Loaded
        what="调整规则"
        permission="figures:read"
        data={data}
        problem={error && problemOf(error)}
        onRetry={() => void refetch()}
        skeleton={<Skeleton height={36} count={3} />}
      >
        {({ rows }) => (
          <Card
            title={rows.some(({ isInForce }) => isInForce) ? '现行规则与历次版本' : '还没有现行规则'}
            aside={mayTry && <Button onClick={() => setEdited('new')}>起草规则</Button>}
          >
            <DataTable
              caption="调整规则"
              isCaptionHidden
              columns={mayTry ? [...columns, steps] : columns}
              rows={rows}
              rowKey={({ ruleId }) => ruleId}
              empty={<EmptyNotice title="还没有采用的规则">由市级专班起草、试算并按文件采用。</EmptyNotice>}
            />
          </Card>
        )}
      </Loaded>
      {edited && (
        <RuleEditor
          key={edited === 'new' ? 'new' : edited.ruleId}
          rule={edited === 'new' ? null : edited}
          isReadOnly={!mayWrite}
          onTry={(content) => dryRun.mutate(content)}
          isTrying={dryRun.isPending}
          onClose={() => setEdited(null)}
        />
      )}
      {dryRun.error && <ProblemNotice problem={problemOf(dryRun.error)} />}
      <div aria-live="polite">{dryRun.data && <DryRunCard result={dryRun.data} />}</div>
      {adopted && <AdoptDialog rule={adopted} onClose={() => setAdopted(null)} />}
    </div>
  )
}
