import type { RulePage } from '@pianqu/shared/rules/rule.contract.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { RuleWords } from './rule-words.tsx'

/** What the version in force says, field by field. */
export function InForceCard({ rule: { versions } }: { readonly rule: RulePage }) {
  const current = versions.find(({ isInForce }) => isInForce)
  return (
    <Card title="现行内容">
      {current ? (
        <RuleWords words={current.words} />
      ) : (
        <EmptyNotice title="还没有现行规则">由市级专班一人拟定、试算，另一人采用后生效。</EmptyNotice>
      )}
    </Card>
  )
}
