import type { RankingRuleRow } from '@pianqu/shared/rankings/ranking-rule.contract.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { problemOf } from '../../api/api-problem.ts'
import { paths } from '../../navigation/paths.ts'
import { usePageSearch } from '../../navigation/search.ts'
import { useMay } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { rulesQuery } from './ranking.queries.ts'
import { rulesSearch } from './ranking.search.ts'
import { RuleDraft } from './rule-draft.tsx'
import styles from './rules.module.css'
import { RulesTable } from './rules-table.tsx'

/** By which versions places are counted, and how a new one would change them. */
export function RulesPage() {
  const [{ draft }, change] = usePageSearch(rulesSearch)
  const mayWrite = useMay()('rankings:write')
  const { data, error, isPlaceholderData, refetch } = useQuery(rulesQuery)
  const current = data && inForceNow(data.rows)
  return (
    <div className={styles['page']}>
      <p>
        <Link {...paths.ranking()} className={styles['back']}>
          <Icon name="previous" size={12} />
          考核排名
        </Link>
      </p>
      <h1>排名规则</h1>
      <Loaded
        what="排名规则"
        permission="figures:read"
        data={data}
        problem={error && problemOf(error)}
        onRetry={() => void refetch()}
        skeleton={<Skeleton height={120} count={2} />}
      >
        {({ rows, firstMonth }) => (
          <>
            <Card
              title="规则版本"
              isUpdating={isPlaceholderData}
              aside={
                mayWrite &&
                !draft && (
                  <Button variant="primary" onClick={() => change({ draft: true })}>
                    拟定新版本
                  </Button>
                )
              }
            >
              <div className={styles['table']}>
                <RulesTable rows={rows} />
                <p className={styles['note']}>
                  权重在月份开放前定好；已开放的月份用过的版本锁定，只能查看。新版本最早自 {monthText(firstMonth)}起。
                </p>
              </div>
            </Card>
            {draft && mayWrite && current && (
              <RuleDraft current={current} firstMonth={firstMonth} onClose={() => change({ draft: false })} />
            )}
          </>
        )}
      </Loaded>
    </div>
  )
}

/** The newest that is used already, else the oldest. */
const inForceNow = (rows: readonly RankingRuleRow[]): RankingRuleRow | undefined =>
  rows.find(({ isFrozen }) => isFrozen) ?? rows.at(-1)
