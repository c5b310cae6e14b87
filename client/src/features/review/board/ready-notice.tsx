import type { Period } from '@pianqu/shared/periods/period.contract.ts'
import { nextSnapshotNumber } from '@pianqu/shared/snapshots/snapshot-number.ts'
import { Button } from '../../../ui/button.tsx'
import { Callout } from '../../../ui/layout/callout.tsx'

interface ReadyNoticeProps {
  readonly period: Period
  /** Districts of the month. */
  readonly units: number
  readonly onStep: (step: 'close' | 'publish') => void
}

/** Every owed line is accepted: what would be frozen, in numbers, and the next step towards it. */
export function ReadyNotice({ period, units, onStep }: ReadyNoticeProps) {
  const { month, state, accepted, owed, exempt, snapshot } = period
  if (owed === 0 || accepted < owed || (state !== 'open' && state !== 'closed')) return null
  const number = nextSnapshotNumber(month, snapshot)
  return (
    <Callout as="section" isFramed isRoomy isRow aria-label="可以发布">
      <p>
        <strong>全部 {owed} 行都已审完。</strong>
        发布后固定 {units} 个单位、{owed} 行数据和 {owed} 个项目的灯号与排名
        {exempt > 0 && `，${exempt} 行免报不计入`}，快照编号 {number}。
      </p>
      {state === 'open' ? (
        <Button variant="primary" onClick={() => onStep('close')}>
          可锁定：截止填报
        </Button>
      ) : (
        <Button variant="primary" onClick={() => onStep('publish')}>
          可发布：生成 {number}
        </Button>
      )}
    </Callout>
  )
}
