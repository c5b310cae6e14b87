import { ruleContentSchema, stepText } from '@pianqu/shared/adjustments/rule.schema.ts'
import type { RulePage, RuleVersionRow } from '@pianqu/shared/rules/rule.contract.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { problemOf } from '../../api/api-problem.ts'
import { paths } from '../../navigation/paths.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useMay } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Note } from '../../ui/words/note.tsx'
import { ruleQuery, useDryRun } from './adjustments.queries.ts'
import { DryRunCard } from './dry-run-card.tsx'

const toRules = <Link {...paths.rule('adjustment')}>拟定、试算和采用规则</Link>

/** The rule in force, and what it would have done over the years. */
export function RulesTab() {
  const query = useQuery(ruleQuery)
  return (
    <Loaded what="调整规则" permission="figures:read" query={query} skeleton={<Skeleton height={36} count={3} />}>
      {({ versions }) => <InForce version={versions.find(({ isInForce }) => isInForce)} />}
    </Loaded>
  )
}

function InForce({ version }: { readonly version: RulePage['versions'][number] | undefined }) {
  const mayTry = useMay()('adjustments:read')
  const dryRun = useDryRun()
  if (!version) {
    return (
      <Card title="还没有现行规则" aside={toRules}>
        <EmptyNotice title="还没有采用的规则">由市级专班一人拟定、试算，另一人采用后生效。</EmptyNotice>
      </Card>
    )
  }
  const content = ruleContentSchema.safeParse(version.content)
  return (
    <Stack>
      <Card title={titleOf(version)} aside={toRules}>
        <Stack gap={8}>
          <ol>
            {content.data?.steps.map((step) => (
              <li key={stepText(step)}>{stepText(step)}</li>
            ))}
          </ol>
          <Note>同类可比片区少于{content.data?.minGroupSize}个时不作判断</Note>
          {mayTry && (
            <div>
              <Button onClick={() => content.data && dryRun.mutate(content.data)} isBusy={dryRun.isPending}>
                对照往年试算
              </Button>
            </div>
          )}
        </Stack>
      </Card>
      {dryRun.error && <ProblemNotice problem={problemOf(dryRun.error)} />}
      <div aria-live="polite">{dryRun.data && <DryRunCard result={dryRun.data} />}</div>
    </Stack>
  )
}

/** `重点片区动态调整办法（试行），2025年2月起，岚片专〔2025〕2号`. */
function titleOf({ content, effectiveMonth, basis }: RuleVersionRow): string {
  const from = effectiveMonth && `${monthText(effectiveMonth)}起`
  return [String(content['name'] ?? '现行规则'), from, basis].filter(Boolean).join('，')
}
